package tls

import (
	"context"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"os"
	"strings"
	"sync"
	"time"
)

// An engine makes the records of one side, and understands those of the other.
type engine struct{}

func newEngine(client bool, host string, chain [][]byte, key []byte, protocols, versions []string, auth int, accepts func(chain [][]byte) bool) (e *engine, failure string)
func (e *engine) feed(p []byte)
func (e *engine) take() []byte
func (e *engine) replies() bool
func (e *engine) failure() string
func (e *engine) handshake() (state int)
func (e *engine) read(p []byte) (n int)
func (e *engine) write(p []byte) (n int)
func (e *engine) close()
func (e *engine) session() (version, suite, protocol, name string)

// What an engine answers.
const (
	engineDone   = 0
	engineMore   = -1
	engineClosed = -2
	engineFailed = -3
)

// A Conn is an encrypted connection.
type Conn struct {
	conn     net.Conn
	config   *Config
	isClient bool

	handshaking sync.Mutex
	engine      *engine
	state       ConnectionState
	failed      error // of the handshake
	refused     error // what is wrong with the other side's certificates
	heard       bool  // something of the other side

	in      sync.Mutex
	inErr   error
	out     sync.Mutex
	closed  bool // for writing
	closing sync.Mutex
	gone    bool
}

// LocalAddr returns the address of this side.
func (c *Conn) LocalAddr() net.Addr { return c.conn.LocalAddr() }

// RemoteAddr returns the address of the other side.
func (c *Conn) RemoteAddr() net.Addr { return c.conn.RemoteAddr() }

// SetDeadline limits reading and writing.
func (c *Conn) SetDeadline(t time.Time) error { return c.conn.SetDeadline(t) }

// SetReadDeadline limits reading.
func (c *Conn) SetReadDeadline(t time.Time) error { return c.conn.SetReadDeadline(t) }

// SetWriteDeadline limits writing.
func (c *Conn) SetWriteDeadline(t time.Time) error { return c.conn.SetWriteDeadline(t) }

// NetConn returns the connection below.
func (c *Conn) NetConn() net.Conn { return c.conn }

// ConnectionState tells of the connection.
func (c *Conn) ConnectionState() ConnectionState {
	c.handshaking.Lock()
	defer c.handshaking.Unlock()
	return c.state
}

// VerifyHostname checks whether the server's certificate is for a host.
func (c *Conn) VerifyHostname(host string) error {
	state := c.ConnectionState()
	switch {
	case !c.isClient:
		return errors.New("tls: VerifyHostname called on TLS server connection")
	case !state.HandshakeComplete:
		return errors.New("tls: handshake has not yet been performed")
	case len(state.VerifiedChains) == 0:
		return errors.New("tls: handshake did not verify certificate chain")
	}
	return state.PeerCertificates[0].VerifyHostname(host)
}

// ---- the handshake ----

// Handshake makes the handshake; Read and Write do that, too, if it has not been made.
func (c *Conn) Handshake() error { return c.HandshakeContext(context.Background()) }

// HandshakeContext makes the handshake before ctx is done.
func (c *Conn) HandshakeContext(ctx context.Context) error {
	c.handshaking.Lock()
	defer c.handshaking.Unlock()
	if c.state.HandshakeComplete || c.failed != nil {
		return c.failed
	}
	if ctx.Done() != nil {
		interrupted := make(chan struct{})
		stop := context.AfterFunc(ctx, func() {
			c.conn.Close()
			close(interrupted)
		})
		defer func() {
			if !stop() {
				<-interrupted
			}
		}()
	}
	c.failed = c.handshake()
	if c.failed != nil && ctx.Err() != nil {
		c.failed = ctx.Err()
	}
	return c.failed
}

func (c *Conn) start() error {
	config := c.config
	if config == nil {
		config = new(Config)
		c.config = config
	}
	host, auth := "", 0
	switch {
	case c.isClient:
		if config.ServerName == "" && !config.InsecureSkipVerify {
			return errors.New("tls: either ServerName or InsecureSkipVerify must be specified in the tls.Config")
		}
		host = c.sni()
	case len(config.Certificates) == 0:
		return errors.New("tls: no certificates configured")
	case config.ClientAuth == RequestClientCert || config.ClientAuth == VerifyClientCertIfGiven:
		auth = 1
	case config.ClientAuth != NoClientCert:
		auth = 2
	}
	var chain [][]byte
	var key []byte
	if len(config.Certificates) > 0 {
		first := config.Certificates[0]
		own, ok := first.PrivateKey.(*privateKey)
		if !ok {
			return errors.New("tls: not yet supported: a private key that X509KeyPair has not read")
		}
		chain, key = first.Certificate, own.der
	}
	versions := config.versions()
	if len(versions) == 0 {
		return errors.New("tls: no supported versions satisfy MinVersion and MaxVersion")
	}
	e, failure := newEngine(c.isClient, host, chain, key, config.NextProtos, versions, auth, c.accepts)
	if failure != "" {
		return errors.New("tls: " + failure)
	}
	c.engine = e
	return nil
}

// sni is the name that the server is told, which is no address.
func (c *Conn) sni() string {
	name := strings.TrimSuffix(c.config.ServerName, ".")
	if net.ParseIP(strings.Trim(name, "[]")) != nil {
		return ""
	}
	return name
}

func (c *Conn) handshake() error {
	if err := c.start(); err != nil {
		return err
	}
	for {
		state := c.engine.handshake()
		if err := c.flush(); err != nil && state != engineFailed {
			return err
		}
		switch state {
		case engineDone:
			return c.agreed()
		case engineMore:
			if err := c.fill(); err != nil {
				return err
			}
		case engineClosed:
			return io.EOF
		default:
			if c.refused != nil {
				return c.refused
			}
			return c.engineError()
		}
	}
}

// agreed notes what the handshake has come to.
func (c *Conn) agreed() error {
	version, suite, protocol, name := c.engine.session()
	c.state.Version = VersionTLS12
	if version == "TLSv1.3" {
		c.state.Version = VersionTLS13
	}
	c.state.CipherSuite = suiteID(suite)
	c.state.NegotiatedProtocol = protocol
	c.state.NegotiatedProtocolIsMutual = true
	c.state.ServerName = name
	if c.isClient {
		c.state.ServerName = c.sni()
	}
	c.state.HandshakeComplete = true
	return nil
}

// accepts checks the other side's certificates; the handshake ends when it says no.
func (c *Conn) accepts(chain [][]byte) bool {
	c.refused = c.verify(chain)
	return c.refused == nil
}

func (c *Conn) verify(raw [][]byte) error {
	config := c.config
	certs := make([]*x509.Certificate, len(raw))
	for i, der := range raw {
		var err error
		if certs[i], err = x509.ParseCertificate(der); err != nil {
			return errors.New("tls: failed to parse certificate from server: " + err.Error())
		}
	}
	opts := x509.VerifyOptions{Roots: config.RootCAs, CurrentTime: config.now(), Intermediates: x509.NewCertPool()}
	check := !config.InsecureSkipVerify
	if c.isClient {
		opts.DNSName = config.ServerName
	} else {
		opts.Roots = config.ClientCAs
		if opts.Roots == nil {
			opts.Roots = x509.NewCertPool()
		}
		check = config.ClientAuth >= VerifyClientCertIfGiven
	}
	for _, cert := range certs[1:] {
		opts.Intermediates.AddCert(cert)
	}
	if check {
		chains, err := certs[0].Verify(opts)
		if err != nil {
			return &CertificateVerificationError{UnverifiedCertificates: certs, Err: err}
		}
		c.state.VerifiedChains = chains
	}
	c.state.PeerCertificates = certs
	if config.VerifyPeerCertificate != nil {
		if err := config.VerifyPeerCertificate(raw, c.state.VerifiedChains); err != nil {
			return err
		}
	}
	if config.VerifyConnection != nil {
		state := c.state
		state.ServerName = config.ServerName
		return config.VerifyConnection(state)
	}
	return nil
}

// ---- records ----

// A RecordHeaderError is about something that is no TLS.
type RecordHeaderError struct {
	Msg          string
	RecordHeader [5]byte
	Conn         net.Conn
}

func (e RecordHeaderError) Error() string { return "tls: " + e.Msg }

// fill reads some of what there is.
func (c *Conn) fill() error {
	const size = 16 << 10
	buf := make([]byte, size)
	n, err := c.conn.Read(buf)
	if n == 0 {
		return err
	}
	const handshake, alert = 22, 21
	if !c.heard && buf[0] != handshake && buf[0] != alert {
		for err == nil && n < len(RecordHeaderError{}.RecordHeader) {
			var m int
			m, err = c.conn.Read(buf[n:])
			n += m
		}
		e := RecordHeaderError{Msg: "first record does not look like a TLS handshake", Conn: c.conn}
		copy(e.RecordHeader[:], buf[:n])
		return e
	}
	c.heard = true
	c.engine.feed(buf[:n])
	return nil
}

// flush sends what the engine wants to be sent.
func (c *Conn) flush() error {
	if b := c.engine.take(); len(b) > 0 {
		_, err := c.conn.Write(b)
		return err
	}
	return nil
}

// engineError is why the engine has failed.
func (c *Conn) engineError() error {
	text := c.engine.failure()
	if _, name, ok := strings.Cut(text, "Received fatal alert: "); ok {
		if a, ok := alerts[name]; ok {
			return &net.OpError{Op: "remote error", Err: a.code}
		}
	}
	return errors.New("tls: " + text)
}

// Read reads what the other side has written.
func (c *Conn) Read(b []byte) (int, error) {
	if err := c.Handshake(); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	c.in.Lock()
	defer c.in.Unlock()
	for c.inErr == nil {
		n := c.engine.read(b)
		var err error
		if c.engine.replies() {
			c.out.Lock()
			err = c.flush()
			c.out.Unlock()
		}
		switch {
		case n > 0:
			return n, nil
		case n == engineClosed:
			c.inErr = io.EOF
		case n == engineFailed:
			c.inErr = c.engineError()
		case err != nil:
			c.inErr = err
		default:
			if err := c.fill(); err != nil {
				if errors.Is(err, os.ErrDeadlineExceeded) {
					return 0, err // and may be tried again
				}
				c.inErr = err
			}
		}
	}
	return 0, c.inErr
}

// Write encrypts and sends.
func (c *Conn) Write(b []byte) (int, error) {
	if err := c.Handshake(); err != nil {
		return 0, err
	}
	c.out.Lock()
	defer c.out.Unlock()
	if c.closed {
		return 0, errShutdown
	}
	written := 0
	for len(b) > 0 {
		n := c.engine.write(b)
		if n < 0 {
			return written, c.engineError()
		}
		if err := c.flush(); err != nil {
			return written, err
		}
		written += n
		b = b[n:]
	}
	return written, nil
}

// CloseWrite tells the other side that nothing more comes.
func (c *Conn) CloseWrite() error {
	if !c.ConnectionState().HandshakeComplete {
		return errEarlyClose
	}
	return c.sayGoodbye()
}

func (c *Conn) sayGoodbye() error {
	c.out.Lock()
	defer c.out.Unlock()
	if c.closed {
		return nil
	}
	c.closed = true
	const patience = 5 * time.Second
	c.conn.SetWriteDeadline(time.Now().Add(patience))
	c.engine.close()
	err := c.flush()
	c.conn.SetWriteDeadline(time.Now()) // nothing may follow
	return err
}

// Close closes the connection.
func (c *Conn) Close() error {
	c.closing.Lock()
	again := c.gone
	c.gone = true
	c.closing.Unlock()
	if again {
		return net.ErrClosed
	}
	if c.handshaking.TryLock() {
		complete := c.state.HandshakeComplete
		c.handshaking.Unlock()
		if complete && c.out.TryLock() {
			c.out.Unlock()
			c.sayGoodbye()
		}
	}
	return c.conn.Close()
}
