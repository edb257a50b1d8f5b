// One GET by HttpsURLConnection: URL ROOTS SECONDS

import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

public class Client {
    public static void main(String[] arguments) {
        int patience = Integer.parseInt(arguments[2]) * 1000;
        Thread watch = new Thread(() -> {
            try {
                Thread.sleep(patience);
            } catch (InterruptedException e) {
                return;
            }
            System.err.println("hangs");
            Runtime.getRuntime().halt(1);
        });
        watch.setDaemon(true);
        watch.start();
        try {
            System.out.println("HTTP " + status(arguments[0], Path.of(arguments[1]), patience));
        } catch (Throwable error) {
            Throwable inner = error;
            while (inner.getCause() != null) {
                inner = inner.getCause();
            }
            System.err.println(inner);
        }
        Runtime.getRuntime().exit(0);
    }

    private static int status(String url, Path roots, int patience) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream file = Files.newInputStream(roots)) {
            int number = 0;
            for (Certificate root : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("root" + number++, root);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        HttpsURLConnection connection = (HttpsURLConnection) new URL(url).openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setSSLSocketFactory(context.getSocketFactory());
        connection.setConnectTimeout(patience);
        connection.setReadTimeout(patience);
        int status = connection.getResponseCode();
        if (status < 0) {
            // Java's way of saying so.
            throw new java.io.IOException("the answer is no HTTP");
        }
        return status;
    }
}
