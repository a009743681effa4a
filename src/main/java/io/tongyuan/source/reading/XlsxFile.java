package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;

final class XlsxFile {
    private XlsxFile() {
    }

    static RowReader open(SourceFile file, HeaderJudge judge) {
        throw new Failed("FILE_KIND", "尚不支持 XLSX：" + file.path());
    }
}
