// A database of one table, which the program's own driver keeps in a map.
package main

import (
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"strings"
)

type tableDriver struct{ rows [][]driver.Value }

func (d *tableDriver) Open(name string) (driver.Conn, error) {
	fmt.Println("open", name)
	return &tableConn{d}, nil
}

type tableConn struct{ d *tableDriver }

func (c *tableConn) Prepare(query string) (driver.Stmt, error) {
	if strings.HasPrefix(query, "drop") {
		return nil, errors.New("no drop here")
	}
	return &tableStmt{c.d, query}, nil
}
func (c *tableConn) Close() error              { fmt.Println("close"); return nil }
func (c *tableConn) Begin() (driver.Tx, error) { return tableTx{}, nil }

type tableTx struct{}

func (tableTx) Commit() error   { fmt.Println("commit"); return nil }
func (tableTx) Rollback() error { fmt.Println("rollback"); return nil }

type tableStmt struct {
	d     *tableDriver
	query string
}

func (s *tableStmt) Close() error  { return nil }
func (s *tableStmt) NumInput() int { return strings.Count(s.query, "?") }
func (s *tableStmt) Exec(args []driver.Value) (driver.Result, error) {
	s.d.rows = append(s.d.rows, args)
	return driver.RowsAffected(1), nil
}
func (s *tableStmt) Query(args []driver.Value) (driver.Rows, error) {
	var found [][]driver.Value
	for _, r := range s.d.rows {
		if len(args) == 0 || r[0] == args[0] {
			found = append(found, r)
		}
	}
	return &tableRows{found}, nil
}

type tableRows struct{ rest [][]driver.Value }

func (r *tableRows) Columns() []string { return []string{"id", "name", "share"} }
func (r *tableRows) Close() error      { return nil }
func (r *tableRows) Next(dest []driver.Value) error {
	if len(r.rest) == 0 {
		return io.EOF
	}
	copy(dest, r.rest[0])
	r.rest = r.rest[1:]
	return nil
}

func main() {
	sql.Register("table", &tableDriver{})
	fmt.Println(sql.Drivers())
	_, err := sql.Open("chair", "")
	fmt.Println(err)

	db, err := sql.Open("table", "here")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer db.Close()
	for i, name := range []string{"ann", "bob", "cy"} {
		res, err := db.Exec("insert ?, ?, ?", i, name, float64(i)/2)
		if err != nil {
			fmt.Println(err)
			continue
		}
		n, err := res.RowsAffected()
		fmt.Println(n, err)
		_, err = res.LastInsertId()
		fmt.Println(err)
	}
	_, err = db.Exec("insert ?, ?, ?", 1)
	fmt.Println(err)
	_, err = db.Exec("drop")
	fmt.Println(err)

	rows, err := db.Query("select")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer rows.Close()
	fmt.Println(rows.Columns())
	for rows.Next() {
		var id int
		var name string
		var share float32
		if err := rows.Scan(&id, &name, &share); err != nil {
			fmt.Println(err)
		}
		fmt.Println(id, name, share)
	}
	fmt.Println(rows.Err(), rows.Next())

	var name string
	var id, share any
	fmt.Println(db.QueryRow("select ?", 2).Scan(&id, &name, &share), id, name, share)
	err = db.QueryRow("select ?", 7).Scan(&id, &name, &share)
	fmt.Println(err, err == sql.ErrNoRows)

	tx, err := db.Begin()
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = tx.Exec("insert ?, ?, ?", 9, "di", nil)
	fmt.Println(err, tx.Commit(), tx.Rollback())
	fmt.Printf("%+v\n", db.Stats())
}
