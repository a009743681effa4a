package io.tongyuan.web;

import io.tongyuan.query.Reconciliation;

/** A standard address as a small page. */
final class ReconcilePreview {
    private ReconcilePreview() {
    }

    static String html(Reconciliation.Entity e) {
        String point = e.point() == null ? "" : String.format("<p>CGCS2000 %.6f, %.6f</p>", e.point().lon(), e.point().lat());
        return "<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>" + escaped(e.address())
                + "</title><style>body{font:14px sans-serif;margin:12px}h1{font-size:16px;margin:0 0 8px}p{margin:4px 0;color:#444}</style></head><body><h1>"
                + escaped(e.address()) + "</h1><p>" + ReconcileQueries.described(e) + "</p>" + point + "<p>" + escaped(e.id()) + "</p></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
