package io.tongyuan.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a package may touch, beside the JDK and itself. Stands in each package-info; the architecture test enforces it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Allowed {
    /** Our packages below io.tongyuan, with what lies beneath them: "address" allows address.parsing too. */
    String[] packages();

    /** Packages of libraries, with what lies beneath them: "org.apache.lucene". */
    String[] libraries() default {};
}
