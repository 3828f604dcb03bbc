// Data source names that are none.
package main

import (
	"database/sql"
	"fmt"

	_ "github.com/lib/pq"
)

func main() {
	for _, dsn := range []string{
		"connection_string", "dbname user=goodbye", "a b", "user='x", "user = foo  blah  ",
		"postgres://%zz", "postgres://u:p@h:port/db", "sslmode=odd", "port=x", "port = 99999", "connect_timeout=abc",
	} {
		db, err := sql.Open("postgres", dsn)
		fmt.Println(err)
		fmt.Println(db.Ping())
	}
}
