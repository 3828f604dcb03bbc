package http

// prepare makes the JDK's client, which takes a while, and waits for it.
func prepare()

// An exchange is a request and its response under way; its natives park the goroutine.
type exchange struct{}

// Why an exchange failed, as the natives tell it.
const (
	failedNot = iota
	failedAborted
	failedConnect
	failedConnectTimeout
	failedEOF
	failedUnexpectedEOF
	failedReset
	failedMalformed
	failedNotTLS
	failedTLS
	failedOther
)

// newExchange begins an exchange; header has names and values in turn, length is 0 without a body
// and negative when it is not known.
func newExchange(method, uri, proxy string, header []string, length int64) *exchange

// head waits for the header of the response.
func (x *exchange) head() (status, version int, header []string, failure int, text string)

// read waits for some of the body; nothing and no failure is its end.
func (x *exchange) read(p []byte) (n, failure int, text string)

// abort ends the exchange at once.
func (x *exchange) abort()

// wanted waits until a part of the request's body is wanted; false when no more is.
func (x *exchange) wanted() bool

// write hands over a part that is wanted.
func (x *exchange) write(p []byte)

// written says that the body is complete, or broken.
func (x *exchange) written(complete bool)

// A gunzip unpacks the body of an exchange.
type gunzip struct{}

func newGunzip(x *exchange) *gunzip

func (z *gunzip) read(p []byte) (n, failure int, text string)
