package io.tongyuan.ingest;

import io.tongyuan.model.Reading;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.privacy.Mask;
import io.tongyuan.source.Datum;
import io.tongyuan.source.Item;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceRow;

/** Takes ID numbers out of what a row says, before it is kept in clear. */
final class RowMask {
    private final Resource resource;
    private final IdentifierReader identifiers;

    RowMask(Resource resource, IdentifierReader identifiers) {
        this.resource = resource;
        this.identifiers = identifiers;
    }

    /** Words without phones and ID numbers: those of the shape of one, and the row's own, which may be broken. */
    String words(String text, ResourceRow row) {
        return withoutOwn(FreeText.words(text), row);
    }

    /**
     * Numbers of documents may look like an ID number (a building permit's is division, date and serial, 18 digits): in
     * those only the row's own ID numbers are masked, in words everything of the shape.
     */
    String value(String text, Item item, ResourceRow row) {
        if (item.datum() == Datum.PERSON_DOCUMENT || hidesPersonId(text, item)) {
            return Mask.idNumber(text);
        }
        return item.datum().identifies() || item.datum() == Datum.DATE ? withoutOwn(text, row) : words(text, row);
    }

    /** For a finding. */
    String shown(String text, Item item) {
        return item.datum().isPrivate() ? Mask.idNumber(text) : FreeText.masked(text);
    }

    private String withoutOwn(String text, ResourceRow row) {
        String out = text;
        for (Item i : resource.items()) {
            String id = i.datum().isPrivate() ? row.text(i.name()) : "";
            if (!id.isEmpty() && out.contains(id)) {
                out = out.replace(id, Mask.idNumber(id));
            }
        }
        return out;
    }

    /** An ID number in the place of a credit code: old sole traders were registered under their owner's. */
    private boolean hidesPersonId(String text, Item item) {
        return (item.datum() == Datum.USCC || item.datum() == Datum.REGISTRATION_NUMBER)
                && !identifiers.read(item.datum(), text).map(Reading::valid).orElse(true) && identifiers.isPersonId(text);
    }
}
