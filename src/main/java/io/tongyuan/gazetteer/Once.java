package io.tongyuan.gazetteer;

import java.util.function.Supplier;

/** Made when first asked for, then kept: what a start needn't wait for. */
final class Once<T> implements Supplier<T> {
    private Supplier<T> maker;
    private volatile T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T value = made;
        if (value == null) {
            synchronized (this) {
                value = made;
                if (value == null) {
                    value = maker.get();
                    made = value;
                    maker = null;
                }
            }
        }
        return value;
    }
}
