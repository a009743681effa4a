package io.tongyuan.address.tagging.training;

import io.tongyuan.address.tagging.network.Reading;

/**
 * What is taught, and by what.
 *
 * @param network     shape of each
 * @param networks    how many judge together
 * @param pupil       shape of one more, which learns from what the others believe; used alone where speed counts
 * @param translators how many, of the shape of the network, translate other files' labels together
 * @param names       whether names of divisions are told
 * @param reading     what else is read
 */
public record TrainingPlan(Shape network, int networks, Shape pupil, int translators, boolean names, Reading reading, long seed) {
    /**
     * What won on a part held out of the training files: docs/TAGGER.md.
     *
     * @param networks one learns alone, with no pupil
     */
    public static TrainingPlan standard(int networks, long seed) {
        Shape network = new Shape(64, 64, 1, 2, 0.5f, 0.5f, 0.002f, 8, 14, 5);
        Shape pupil = new Shape(64, 64, 1, 2, 0.4f, 0.4f, 0.002f, 8, 14, 5);
        return new TrainingPlan(network, networks, pupil, 2, true, Reading.ALL, seed);
    }

    /** The same with other things to read. */
    public TrainingPlan reading(boolean names, Reading reading) {
        return new TrainingPlan(network, networks, pupil, translators, names, reading, seed);
    }
}
