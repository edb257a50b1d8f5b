// One GET by net/http: URL ROOTS SECONDS
package main

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

func main() {
	seconds, _ := strconv.Atoi(os.Args[3])
	pem, err := os.ReadFile(os.Args[2])
	if err != nil {
		fail(err)
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(pem)
	client := http.Client{
		Timeout: time.Duration(seconds) * time.Second,
		Transport: &http.Transport{
			TLSClientConfig:   &tls.Config{RootCAs: roots, CipherSuites: withoutRSA()},
			ForceAttemptHTTP2: true,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	answer, err := client.Get(os.Args[1])
	if err != nil {
		fail(err)
	}
	fmt.Println("HTTP", answer.StatusCode)
}

// The suites that Go 1.22 and newer offer: no key exchange by RSA.
func withoutRSA() []uint16 {
	var ids []uint16
	for _, suite := range tls.CipherSuites() {
		if !strings.HasPrefix(suite.Name, "TLS_RSA_") {
			ids = append(ids, suite.ID)
		}
	}
	return ids
}

func fail(err error) {
	for errors.Unwrap(err) != nil {
		err = errors.Unwrap(err)
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
