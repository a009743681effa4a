package io.tongyuan.reconcile;

import io.tongyuan.model.EntityKind;

/** What names a policy file may use. */
public interface PolicyNames {
    /** Of a policy that was checked when it was applied: nothing is wrong with it. */
    PolicyNames CHECKED = new PolicyNames() {
        @Override
        public String wrongSource(String source) {
            return "";
        }

        @Override
        public String wrongAttribute(EntityKind kind, String attribute) {
            return "";
        }
    };

    /** What is wrong with {@code provider/resource} or a provider, in Chinese; "" for nothing. */
    String wrongSource(String source);

    /** The same of an attribute. */
    String wrongAttribute(EntityKind kind, String attribute);
}
