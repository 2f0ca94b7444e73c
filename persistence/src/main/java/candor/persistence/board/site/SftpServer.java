package candor.persistence.board.site;

/// Where a site lies on a server that speaks SFTP.
///
/// @param port 22 at most places
/// @param fingerprint of the server's key, as `SHA256:` and base64 as OpenSSH prints it; empty when
///   nobody confirmed one yet, and then nothing is sent there
/// @param folder for the site; beginning with a slash, or else below where the login begins
public record SftpServer(String host, int port, String fingerprint, String folder) {}
