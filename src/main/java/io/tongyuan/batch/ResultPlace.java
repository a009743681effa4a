package io.tongyuan.batch;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Where a result may be written: it takes the place of what is there, which must then be a file that nobody else needs. */
public final class ResultPlace {
    /** What is written beside a result on the way to it. */
    private static final List<String> BESIDE = List.of("", ".part", ".part.at", ".whole");

    private ResultPlace() {
    }

    /**
     * To be asked before anything is done.
     *
     * @param read    files that this run reads, and the keys; those that are not there do no harm
     * @param folders whose files are not the user's own: an index, what the data folder keeps
     * @throws Failed RESULT_NOT_A_FILE, RESULT_FOLDER_MISSING, RESULT_IS_INPUT, RESULT_IN_STORE
     */
    public static void check(Path wanted, List<Path> read, List<Path> folders) {
        check(wanted);
        try {
            for (Path input : read) {
                for (String suffix : BESIDE) {
                    Path written = wanted.resolveSibling(wanted.getFileName() + suffix);
                    if (Files.exists(input) && Files.exists(written) && Files.isSameFile(input, written)) {
                        throw new Failed("RESULT_IS_INPUT", "写结果文件 " + wanted + " 会盖掉本次要读的文件 " + input + "；请用 --out 指定另一个文件");
                    }
                }
            }
            Path place = parent(wanted).toRealPath();
            for (Path folder : folders) {
                if (Files.isDirectory(folder) && place.startsWith(folder.toRealPath())) {
                    throw new Failed("RESULT_IN_STORE", "结果文件 " + wanted + " 在 " + folder + " 中，那里只放索引或系统自己的数据；请用 --out 指定别处");
                }
            }
        } catch (IOException e) {
            throw ResultFile.unwritable(wanted, e);
        }
    }

    /** @throws Failed RESULT_NOT_A_FILE, RESULT_FOLDER_MISSING */
    static void check(Path wanted) {
        if (Files.exists(wanted, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(wanted)) {
            throw new Failed("RESULT_NOT_A_FILE", "结果文件 " + wanted + (Files.isDirectory(wanted) ? " 是文件夹" : " 是设备、管道或断开的链接，不是普通文件")
                    + "；请用 --out 指定一个文件");
        }
        if (!Files.isDirectory(parent(wanted))) {
            throw new Failed("RESULT_FOLDER_MISSING", "没有这个文件夹 " + parent(wanted) + "，结果文件 " + wanted.getFileName() + " 无处可写；请先建立，或用 --out 指定别处");
        }
    }

    private static Path parent(Path wanted) {
        return wanted.getParent() == null ? Path.of("").toAbsolutePath() : wanted.getParent();
    }
}
