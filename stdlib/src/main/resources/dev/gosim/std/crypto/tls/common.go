package tls

import (
	"crypto/x509"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"
)

const (
	VersionTLS10 = 0x0301
	VersionTLS11 = 0x0302
	VersionTLS12 = 0x0303
	VersionTLS13 = 0x0304
)

// VersionName returns the name of a version.
func VersionName(version uint16) string {
	switch version {
	case 0x0300:
		return "SSLv3"
	case VersionTLS10:
		return "TLS 1.0"
	case VersionTLS11:
		return "TLS 1.1"
	case VersionTLS12:
		return "TLS 1.2"
	case VersionTLS13:
		return "TLS 1.3"
	}
	return fmt.Sprintf("0x%04X", version)
}

const (
	TLS_AES_128_GCM_SHA256                        uint16 = 0x1301
	TLS_AES_256_GCM_SHA384                        uint16 = 0x1302
	TLS_CHACHA20_POLY1305_SHA256                  uint16 = 0x1303
	TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA          uint16 = 0xc009
	TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA          uint16 = 0xc00a
	TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA            uint16 = 0xc013
	TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA            uint16 = 0xc014
	TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256       uint16 = 0xc02b
	TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384       uint16 = 0xc02c
	TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256         uint16 = 0xc02f
	TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384         uint16 = 0xc030
	TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256   uint16 = 0xcca8
	TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256 uint16 = 0xcca9
)

var suiteNames = map[uint16]string{
	TLS_AES_128_GCM_SHA256:                        "TLS_AES_128_GCM_SHA256",
	TLS_AES_256_GCM_SHA384:                        "TLS_AES_256_GCM_SHA384",
	TLS_CHACHA20_POLY1305_SHA256:                  "TLS_CHACHA20_POLY1305_SHA256",
	TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA:          "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
	TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA:          "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
	TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA:            "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
	TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA:            "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
	TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256:       "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
	TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384:       "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
	TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256:         "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
	TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384:         "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
	TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256:   "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
	TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256: "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
}

// CipherSuiteName returns the name of a cipher suite.
func CipherSuiteName(id uint16) string {
	if s, ok := suiteNames[id]; ok {
		return s
	}
	return fmt.Sprintf("0x%04X", id)
}

func suiteID(name string) uint16 {
	for id, s := range suiteNames {
		if s == name {
			return id
		}
	}
	return 0
}

// A ClientAuthType says whether a server asks clients for certificates.
type ClientAuthType int

const (
	NoClientCert ClientAuthType = iota
	RequestClientCert
	RequireAnyClientCert
	VerifyClientCertIfGiven
	RequireAndVerifyClientCert
)

func (i ClientAuthType) String() string {
	names := [...]string{"NoClientCert", "RequestClientCert", "RequireAnyClientCert", "VerifyClientCertIfGiven", "RequireAndVerifyClientCert"}
	if i < 0 || int(i) >= len(names) {
		return "ClientAuthType(" + strconv.Itoa(int(i)) + ")"
	}
	return names[i]
}

// A Config says how connections are made.
type Config struct {
	Time                  func() time.Time
	Certificates          []Certificate
	VerifyPeerCertificate func(rawCerts [][]byte, verifiedChains [][]*x509.Certificate) error
	VerifyConnection      func(ConnectionState) error
	RootCAs               *x509.CertPool // nil: the system's
	NextProtos            []string
	ServerName            string
	ClientAuth            ClientAuthType
	ClientCAs             *x509.CertPool
	InsecureSkipVerify    bool
	MinVersion            uint16 // 0: TLS 1.2
	MaxVersion            uint16 // 0: TLS 1.3
}

// Clone copies a configuration, which may be in use.
func (c *Config) Clone() *Config {
	if c == nil {
		return nil
	}
	copied := *c
	return &copied
}

// versions are the names of those that are allowed, as natives have them.
func (c *Config) versions() (names []string) {
	for v, name := range map[uint16]string{VersionTLS12: "TLSv1.2", VersionTLS13: "TLSv1.3"} {
		if v >= c.MinVersion && (c.MaxVersion == 0 || v <= c.MaxVersion) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func (c *Config) now() time.Time {
	if c.Time != nil {
		return c.Time()
	}
	return time.Now()
}

// A ConnectionState tells of a connection.
type ConnectionState struct {
	Version                    uint16
	HandshakeComplete          bool
	DidResume                  bool
	CipherSuite                uint16
	NegotiatedProtocol         string
	NegotiatedProtocolIsMutual bool
	ServerName                 string
	PeerCertificates           []*x509.Certificate
	VerifiedChains             [][]*x509.Certificate
}

// ---- errors ----

// A CertificateVerificationError is about the certificates of the other side.
type CertificateVerificationError struct {
	UnverifiedCertificates []*x509.Certificate
	Err                    error
}

func (e *CertificateVerificationError) Error() string {
	return fmt.Sprintf("tls: failed to verify certificate: %s", e.Err)
}

// Unwrap returns what is wrong with them.
func (e *CertificateVerificationError) Unwrap() error { return e.Err }

// An AlertError is what the other side says why it goes away.
type AlertError uint8

// alerts are their numbers and words, by the names that natives give them.
var alerts = map[string]struct {
	code AlertError
	text string
}{
	"close_notify":                    {0, "close notify"},
	"unexpected_message":              {10, "unexpected message"},
	"bad_record_mac":                  {20, "bad record MAC"},
	"record_overflow":                 {22, "record overflow"},
	"handshake_failure":               {40, "handshake failure"},
	"bad_certificate":                 {42, "bad certificate"},
	"unsupported_certificate":         {43, "unsupported certificate"},
	"certificate_revoked":             {44, "revoked certificate"},
	"certificate_expired":             {45, "expired certificate"},
	"certificate_unknown":             {46, "unknown certificate"},
	"illegal_parameter":               {47, "illegal parameter"},
	"unknown_ca":                      {48, "unknown certificate authority"},
	"access_denied":                   {49, "access denied"},
	"decode_error":                    {50, "error decoding message"},
	"decrypt_error":                   {51, "error decrypting message"},
	"protocol_version":                {70, "protocol version not supported"},
	"insufficient_security":           {71, "insufficient security level"},
	"internal_error":                  {80, "internal error"},
	"inappropriate_fallback":          {86, "inappropriate fallback"},
	"user_canceled":                   {90, "user canceled"},
	"missing_extension":               {109, "missing extension"},
	"unsupported_extension":           {110, "unsupported extension"},
	"unrecognized_name":               {112, "unrecognized name"},
	"bad_certificate_status_response": {113, "bad certificate status response"},
	"unknown_psk_identity":            {115, "unknown PSK identity"},
	"certificate_required":            {116, "certificate required"},
	"no_application_protocol":         {120, "no application protocol"},
}

func (e AlertError) Error() string {
	for _, a := range alerts {
		if a.code == e {
			return "tls: " + a.text
		}
	}
	return "tls: alert(" + strconv.Itoa(int(e)) + ")"
}

var (
	errShutdown   = errors.New("tls: protocol is shutdown")
	errEarlyClose = errors.New("tls: CloseWrite called before handshake complete")
)
