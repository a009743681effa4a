package io.tongyuan.address.tagging.training;

/**
 * How large a network is and how it learns.
 *
 * @param width     numbers that a symbol is read as
 * @param size      of each direction of a layer
 * @param layers    recurrent ones
 * @param count     how often a feature must occur to be read
 * @param readDrop  share of what is read that is left out in learning
 * @param layerDrop share of what a layer gives that is left out in learning
 * @param rate      of learning, at its beginning
 * @param batch     texts a step
 * @param averaged  over how many of the last epochs the weights are averaged
 */
record Shape(int width, int size, int layers, int count, float readDrop, float layerDrop, float rate, int batch, int epochs, int averaged) {
    private static final int LEAST_EPOCHS = 4;

    /** Where there are so many times the texts that somebody labelled, each is read less often, though more are read in all. */
    Shape forTexts(double times) {
        double share = 1 / Math.sqrt(times);
        int fewer = Math.max(Math.min(epochs, LEAST_EPOCHS), (int) Math.round(epochs * share));
        return new Shape(width, size, layers, count, readDrop, layerDrop, rate, batch, fewer, Math.max(1, (int) Math.round(averaged * share)));
    }
}
