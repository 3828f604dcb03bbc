package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"github.com/mattn/go-sqlite3"
)

func main() {
	fmt.Println(sql.Drivers())
	dir, err := os.MkdirTemp("", "sqlite3")
	check(err)
	defer os.RemoveAll(dir)
	db, err := sql.Open("sqlite3", filepath.Join(dir, "test.db")+"?_fk=1&_journal=WAL")
	check(err)
	defer db.Close()
	types(db)
	arguments(db)
	failures(db)
	columns(db)
	result(db)
	opening()
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func types(db *sql.DB) {
	_, err := db.Exec("create table t(i integer, r real, s text, b blob, f boolean, at datetime, d date, ts timestamp)")
	check(err)
	at := time.Date(2024, 5, 6, 7, 8, 9, 123456789, time.FixedZone("", 2*60*60))
	_, err = db.Exec("insert into t values(?,?,?,?,?,?,?,?)", 42, 2.5, "text", []byte{1, 2}, true, at, at, at.UTC())
	check(err)
	_, err = db.Exec("insert into t values('x',2,3,'b',2,'2024-05-06',1714979289,1714979289000)")
	check(err)
	_, err = db.Exec("insert into t values(null,null,'',x'',0,'never',null,'2024-05-06 07:08:09')")
	check(err)
	rows, err := db.Query("select * from t")
	check(err)
	defer rows.Close()
	for rows.Next() {
		vals, ptrs := make([]any, 8), make([]any, 8)
		for i := range vals {
			ptrs[i] = &vals[i]
		}
		check(rows.Scan(ptrs...))
		for _, v := range vals {
			fmt.Printf("%T %v; ", v, v)
		}
		fmt.Println()
	}
	check(rows.Err())
}

func arguments(db *sql.DB) {
	show := func(query string, args ...any) {
		var a, b, c any
		err := db.QueryRow(query, args...).Scan(&a, &b, &c)
		fmt.Println(a, b, c, err)
	}
	show("select ?, ?, ?", 1, "two", 3.0)
	show("select ?2, ?1, ?2", 1, 2)
	show("select $1, $2, $1", 1, 2)
	show("select :a, @b, $c", sql.Named("c", 3), sql.Named("a", 1), sql.Named("b", 2))
	show("select ?, ?, ?", 1, 2)
	show("select ?, 2, 3", 1, 2)
	stmt, err := db.Prepare("select ?, ?")
	check(err)
	defer stmt.Close()
	var a, b int
	fmt.Println(stmt.QueryRow(1).Scan(&a, &b))
	fmt.Println(stmt.QueryRow(1, 2, 3).Scan(&a, &b))
	fmt.Println(stmt.QueryRow(1, 2).Scan(&a, &b), a, b)
	_, err = db.Exec("create table script(n); insert into script values(?); insert into script values(?)", 1, 2)
	fmt.Println(err)
	_, err = db.Exec("insert into script values(?); insert into script values(?)", 1)
	fmt.Println(err)
	check(db.QueryRow("select count(*), sum(n) from script").Scan(&a, &b))
	fmt.Println(a, b)
}

func failures(db *sql.DB) {
	_, err := db.Exec("create table p(id integer primary key, name text unique not null, n check(n > 0)); create table c(p references p(id))")
	check(err)
	for _, query := range []string{
		"insert into p values(1, 'a', 1)",
		"insert into p values(1, 'b', 1)",
		"insert into p values(2, 'a', 1)",
		"insert into p values(3, null, 1)",
		"insert into p values(4, 'd', 0)",
		"insert into c values(9)",
		"insert into p values('x', 'd', 1)",
		"select * from nowhere",
		"selec 1",
	} {
		_, err := db.Exec(query)
		var e sqlite3.Error
		if errors.As(err, &e) {
			fmt.Println(int(e.Code), int(e.ExtendedCode), e)
			fmt.Println(e.Code == sqlite3.ErrConstraint, e.ExtendedCode == sqlite3.ErrConstraintUnique, e.Code)
		} else {
			fmt.Println(err)
		}
	}
	tx, err := db.BeginTx(context.Background(), nil)
	check(err)
	_, err = tx.Exec("insert into p values(7, 'g', 1)")
	check(err)
	check(tx.Rollback())
	var n int
	check(db.QueryRow("select count(*) from p").Scan(&n))
	fmt.Println(n)
}

func columns(db *sql.DB) {
	rows, err := db.Query("select *, 1 from t")
	check(err)
	defer rows.Close()
	rows.Next()
	types, err := rows.ColumnTypes()
	check(err)
	for _, t := range types {
		fmt.Println(t.Name(), t.DatabaseTypeName(), t.ScanType())
	}
}

func result(db *sql.DB) {
	r, err := db.Exec("insert into p(name, n) values('x', 1), ('y', 2)")
	check(err)
	fmt.Println(r.LastInsertId())
	fmt.Println(r.RowsAffected())
	r, err = db.Exec("")
	check(err)
	fmt.Println(r.LastInsertId())
	var mode string
	check(db.QueryRow("pragma journal_mode").Scan(&mode))
	fmt.Println(mode)
}

func opening() {
	for _, name := range []string{
		"/no/such/folder.db",
		":memory:?_txlock=never",
		":memory:?_fk=perhaps",
		":memory:?_journal=paper",
		":memory:?_busy_timeout=long",
	} {
		db, err := sql.Open("sqlite3", name)
		check(err)
		fmt.Println(db.Ping())
		db.Close()
	}
}
