package io.tongyuan.config;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the server is to run.
 *
 * @param data folder of everything the server keeps
 * @param port 0 for any free one
 * @param bind the address to listen on
 * @param keys file of the secret keys, empty for the one in the data folder
 */
public record ServerOptions(Path data, int port, InetAddress bind, Optional<Path> keys) {
}
