package postgres

import (
	"errors"
	"fmt"
	"maps"
	"net"
	"net/url"
	"os"
	"slices"
	"strings"
)

// Config is what a data source name says, and the environment where it says nothing.
type Config map[string]string

var environment = map[string]string{
	"host": "PGHOST", "port": "PGPORT", "dbname": "PGDATABASE", "user": "PGUSER", "password": "PGPASSWORD",
	"sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT", "sslcert": "PGSSLCERT", "sslkey": "PGSSLKEY",
	"connect_timeout": "PGCONNECT_TIMEOUT", "application_name": "PGAPPNAME", "options": "PGOPTIONS",
}

// ParseConfig reads a URL, or words name=value.
func ParseConfig(dsn, sslmode string) (Config, error) {
	c := Config{"host": "localhost", "port": "5432", "sslmode": sslmode}
	for key, name := range environment {
		if v := os.Getenv(name); v != "" {
			c[key] = v
		}
	}
	var err error
	if strings.HasPrefix(dsn, "postgres://") || strings.HasPrefix(dsn, "postgresql://") {
		err = c.parseURL(dsn)
	} else {
		err = c.parseWords(dsn)
	}
	if err != nil {
		return nil, err
	}
	if c["user"] == "" {
		c["user"] = os.Getenv("USER")
	}
	if c["dbname"] == "" {
		c["dbname"] = c["user"]
	}
	return c, nil
}

func (c Config) parseURL(dsn string) error {
	u, err := url.Parse(dsn)
	if err != nil {
		return err
	}
	set := func(key, value string) {
		if value != "" {
			c[key] = value
		}
	}
	set("host", u.Hostname())
	set("port", u.Port())
	set("dbname", strings.TrimPrefix(u.Path, "/"))
	if u.User != nil {
		set("user", u.User.Username())
		if p, ok := u.User.Password(); ok {
			c["password"] = p
		}
	}
	for key, values := range u.Query() {
		c[key] = values[0]
	}
	return nil
}

func (c Config) parseWords(dsn string) error {
	for rest := strings.TrimSpace(dsn); rest != ""; {
		key := rest
		if end := strings.IndexAny(rest, "= \t\n\r"); end >= 0 {
			key = rest[:end]
		}
		after, ok := strings.CutPrefix(strings.TrimSpace(rest[len(key):]), "=")
		if !ok {
			return fmt.Errorf("missing %q after %q in connection info string", "=", key)
		}
		var value strings.Builder
		after = strings.TrimLeft(after, " ")
		isQuoted := strings.HasPrefix(after, "'")
		i := 0
		if isQuoted {
			i = 1
		}
		for ; i < len(after) && (isQuoted && after[i] != '\'' || !isQuoted && after[i] != ' '); i++ {
			if after[i] == '\\' && i+1 < len(after) {
				i++
			}
			value.WriteByte(after[i])
		}
		if isQuoted {
			if i == len(after) {
				return errors.New("unterminated quoted string literal in connection string")
			}
			i++
		}
		c[key] = value.String()
		rest = strings.TrimSpace(after[i:])
	}
	return nil
}

// A ConnectError is why there is no connection: Kind is "refused", "ssl", "server" or "other".
type ConnectError struct {
	Kind    string
	Address string // host and port
	Err     error
}

func (e *ConnectError) Error() string { return e.Err.Error() }

// Connect makes a connection.
func Connect(c Config, flavor *Flavor) (*Conn, *ConnectError) {
	settings := []string{
		"user", c["user"], "sslmode", c["sslmode"], "ApplicationName", c["application_name"],
		"assumeMinServerVersion", "9.0", "prepareThreshold", "0", "binaryTransfer", "false", "gssEncMode", "disable",
	}
	if p, ok := c["password"]; ok {
		settings = append(settings, "password", p)
	}
	for _, key := range []string{"sslrootcert", "sslcert", "sslkey"} {
		if v := c[key]; v != "" {
			settings = append(settings, key, v)
		}
	}
	if v := c["connect_timeout"]; v != "" {
		settings = append(settings, "connectTimeout", v, "loginTimeout", v)
	}
	if o := c.options(); o != "" {
		settings = append(settings, "options", o)
	}
	address := net.JoinHostPort(c["host"], c["port"])
	s, failure := open("jdbc:postgresql://"+address+"/"+url.PathEscape(c["dbname"]), settings)
	if failure == nil {
		return &Conn{s: s, flavor: flavor}, nil
	}
	err := flavor.failed(failure, "")
	if failure[0] == "refused" {
		if ips, e := net.LookupHost(c["host"]); e == nil {
			address = net.JoinHostPort(ips[0], c["port"])
		}
		err = fmt.Errorf("dial tcp %s: connect: connection refused", address)
	}
	return nil, &ConnectError{failure[0], address, err}
}

// options are the settings of the session that are not the client's.
func (c Config) options() string {
	own := []string{
		"host", "port", "dbname", "user", "password", "sslmode", "sslrootcert", "sslcert", "sslkey",
		"connect_timeout", "application_name", "options", "fallback_application_name", "binary_parameters",
		"default_query_exec_mode", "statement_cache_capacity", "pool_max_conns",
	}
	list := []string{}
	if o := c["options"]; o != "" {
		list = append(list, o)
	}
	for _, key := range slices.Sorted(maps.Keys(c)) {
		if !slices.Contains(own, key) {
			value := strings.NewReplacer(`\`, `\\`, " ", `\ `).Replace(c[key])
			list = append(list, "-c "+key+"="+value)
		}
	}
	return strings.Join(list, " ")
}
