package io.tongyuan.address.tagging.training;

/**
 * What is taught, and by what.
 *
 * @param network     the one that is used
 * @param teacher     larger ones, which label what has no labels
 * @param teachers    how many judge together
 * @param translators how many, of the shape of the network, translate other files' labels together
 * @param names       whether names of divisions are told
 * @param pairs       whether symbols are read in pairs too
 */
public record TrainingPlan(Shape network, Shape teacher, int teachers, int translators, boolean names, boolean pairs, long seed) {
    /** What won on a part held out of the training files: docs/TAGGER.md. */
    public static TrainingPlan standard(int teachers, long seed) {
        Shape network = new Shape(64, 64, 1, 2, 0.5f, 0.5f, 0.002f, 8, 14, 5);
        Shape teacher = new Shape(64, 96, 2, 2, 0.5f, 0.5f, 0.002f, 8, 12, 4);
        return new TrainingPlan(network, teacher, teachers, 2, true, true, seed);
    }

    /** The same with other things to read. */
    public TrainingPlan reading(boolean names, boolean pairs) {
        return new TrainingPlan(network, teacher, teachers, translators, names, pairs, seed);
    }
}
