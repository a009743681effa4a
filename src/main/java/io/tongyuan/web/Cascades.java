package io.tongyuan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.cascade.CascadePreview;
import io.tongyuan.cascade.ChangeList;
import java.util.List;
import java.util.Map;

/** What the server can do with changes of names and codes. */
public interface Cascades {
    /** @throws io.tongyuan.model.Failed as {@link ChangeList#of} */
    ChangeList read(List<Map<String, String>> records);

    CascadePreview.Answer preview(ChangeList changes, int samples);

    /** Puts them in force and returns; what is there is brought up to them in the background. */
    View apply(ChangeList changes, String by);

    View revert(int number);

    View get(int number);

    /** Newest last; without their changes. */
    List<View> list();

    /**
     * @param at      when it came in force
     * @param until   when it was taken back
     * @param total   objects to be looked at
     * @param changes in a line each
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(int number, String state, String at, String until, String by, long total, long looked, long changed, List<String> changes) {
    }
}
