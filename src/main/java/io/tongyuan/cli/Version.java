package io.tongyuan.cli;

import picocli.CommandLine;

final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"tongyuan " + (version == null ? "(not packaged)" : version)};
    }
}
