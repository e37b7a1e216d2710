package org.aitreaty.registry.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that nobody trusts who was not told to, made by the JDK's own tool. */
final class Certificates {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static KeyStore store;

    private Certificates() {}

    static SSLContext ofServer() throws GeneralSecurityException, IOException, InterruptedException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    static SSLSocketFactory trustingIt() throws GeneralSecurityException, IOException, InterruptedException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static synchronized KeyStore store() throws GeneralSecurityException, IOException, InterruptedException {
        if (store == null) {
            Path folder = Files.createTempDirectory("certificate");
            Path file = folder.resolve("server.p12");
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                            "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost",
                            "-validity", "2", "-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-keystore", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (tool.waitFor() != 0) {
                throw new IOException("keytool failed");
            }
            KeyStore made = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                made.load(in, PASSWORD);
            }
            KeyStore both = KeyStore.getInstance("PKCS12");
            both.load(null, null);
            both.setKeyEntry("server", made.getKey("server", PASSWORD), PASSWORD, made.getCertificateChain("server"));
            both.setCertificateEntry("authority", made.getCertificate("server"));
            Files.delete(file);
            Files.delete(folder);
            store = both;
        }
        return store;
    }
}
