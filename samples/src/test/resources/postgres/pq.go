package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"github.com/lib/pq"
)

func main() {
	fmt.Println(sql.Drivers())
	db, err := sql.Open("postgres", os.Args[1]+"?sslmode=disable")
	check(err)
	defer db.Close()
	check(db.Ping())
	types(db)
	changes(db)
	failures(db)
	transactions(db)
	arrays(db)
	cancelled(db)
	opening()
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func types(db *sql.DB) {
	show := func(query string, args ...any) {
		var v any
		err := db.QueryRow(query, args...).Scan(&v)
		if t, ok := v.(time.Time); ok {
			v = t.UTC() // which zone it has depends on the machine
		}
		fmt.Printf("%T %v %v\n", v, v, err)
	}
	show("select 1")
	show("select 1::smallint")
	show("select 9223372036854775807")
	show("select 1.5::float4")
	show("select 2.5::float8")
	show("select 12.50::numeric")
	show("select 'text'")
	show("select 'c'::char(3)")
	show("select true")
	show(`select '\x00ff'::bytea`)
	show("select null")
	show("select '2024-05-06'::date")
	show("select '2024-05-06 07:08:09.5'::timestamp")
	show("select '2024-05-06 07:08:09+02'::timestamptz")
	show(`select '{"a": 1}'::json`)
	show("select array[1, 2, 3]")
	show("select '123e4567-e89b-12d3-a456-426614174000'::uuid")
	show("select '1 day 02:03:04'::interval")
	show("select $1::int + $2::int", 40, 2)
	show("select $1 || $2 || $1", "a", "b")
	show("select $1::text", []byte("bytes as text"))
	show("select $1::bytea", []byte{1, 2, 0})
	show("select $1::timestamptz", time.Date(2024, 1, 2, 3, 4, 5, 6000, time.UTC))
	show("select $1::bool", true)
	show("select $1::float8", 1e300)
	show("select $1::int is null", nil)
	show("select '$1', \"x\" from (select 'größe' as x) as t -- $2")
	var n int
	var s sql.NullString
	fmt.Println(db.QueryRow("select 'x'").Scan(&n))
	fmt.Println(db.QueryRow("select null::text").Scan(&s), s)
	fmt.Println(db.QueryRow("select 1 where false").Scan(&n))
}

func changes(db *sql.DB) {
	_, err := db.Exec(`create temp table unused(x int);
		drop table if exists pets; drop table if exists people;
		create table people(id serial primary key, name text not null unique, age int check (age > 0));
		create table pets(name text, owner int references people(id))`)
	check(err)
	r, err := db.Exec("insert into people(name, age) values($1, $2), ('bob', 5)", "ann", 3)
	check(err)
	fmt.Println(r.RowsAffected())
	fmt.Println(r.LastInsertId())
	var id int
	check(db.QueryRow("insert into people(name) values($1) returning id", "cleo").Scan(&id))
	fmt.Println(id)
	r, err = db.Exec("update people set age = 7")
	check(err)
	fmt.Println(r.RowsAffected())
	stmt, err := db.Prepare("select name from people where id > $1 order by id")
	check(err)
	defer stmt.Close()
	for i := range 3 {
		rows, err := stmt.Query(i)
		check(err)
		for rows.Next() {
			var name string
			check(rows.Scan(&name))
			fmt.Print(name, " ")
		}
		fmt.Println(rows.Err())
	}
}

func failures(db *sql.DB) {
	for _, query := range []string{
		"insert into people(id, name) values(1, 'x')",
		"insert into people(name) values('ann')",
		"insert into people(name) values(null)",
		"insert into people(name, age) values('eve', -1)",
		"insert into pets values('rex', 99)",
		"select * from nowhere",
		"select nope from people",
		"selec 1",
		"select 1 +\n nope",
		"select 1/0",
		"select 'x'::int",
	} {
		_, err := db.Exec(query)
		var e *pq.Error
		if errors.As(err, &e) {
			fmt.Println(e.Severity, e.Code, e.Table, e.Column, e.Constraint, e.Detail, e.Position)
		}
		fmt.Println(err)
	}
	_, err := db.Exec("select $1::int", "many")
	fmt.Println(err)
	_, err = db.Exec("select $1::int", 1, 2)
	fmt.Println(err)
	_, err = db.Exec("select $1::int")
	fmt.Println(err)
	_, err = db.Prepare("select * from nowhere")
	fmt.Println(err)
	fmt.Println(pq.QuoteIdentifier(`a"b`), pq.QuoteLiteral(`it's \ here`))
}

func transactions(db *sql.DB) {
	count := func() (n int) {
		check(db.QueryRow("select count(*) from people").Scan(&n))
		return n
	}
	tx, err := db.Begin()
	check(err)
	_, err = tx.Exec("insert into people(name) values('gus')")
	check(err)
	check(tx.Rollback())
	fmt.Println(count())
	tx, err = db.BeginTx(context.Background(), &sql.TxOptions{Isolation: sql.LevelSerializable, ReadOnly: true})
	check(err)
	_, err = tx.Exec("insert into people(name) values('gus')")
	fmt.Println(err)
	_, err = tx.Exec("select 1")
	fmt.Println(err)
	fmt.Println(tx.Commit())
	tx, err = db.Begin()
	check(err)
	_, err = tx.Exec("insert into people(name) values('gus')")
	check(err)
	check(tx.Commit())
	fmt.Println(count())
}

func arrays(db *sql.DB) {
	var ints pq.Int64Array
	var texts []string
	err := db.QueryRow("select array[1, 2, 3], $1::text[]", pq.Array([]string{"a", `b "c"`, "d,e", ""})).Scan(&ints, pq.Array(&texts))
	fmt.Printf("%v %q %v\n", ints, texts, err)
	var n int
	check(db.QueryRow("select count(*) from people where id = any($1)", pq.Array([]int64{1, 2})).Scan(&n))
	fmt.Println(n)
}

func cancelled(db *sql.DB) {
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	_, err := db.ExecContext(ctx, "select pg_sleep(20)")
	fmt.Println(err, errors.Is(err, context.DeadlineExceeded))
	ctx, stop := context.WithCancel(context.Background())
	time.AfterFunc(50*time.Millisecond, stop)
	var v any
	err = db.QueryRowContext(ctx, "select pg_sleep($1)", 20).Scan(&v)
	fmt.Println(err, errors.Is(err, context.Canceled))
	fmt.Println(db.QueryRow("select 'usable'").Scan(&v), v)
}

func opening() {
	for _, dsn := range []string{
		os.Args[1] + "nosuch?sslmode=disable",
		os.Args[1] + "?sslmode=require",
		"host=127.0.0.1 port=1 user=x dbname=y sslmode=disable",
	} {
		db, err := sql.Open("postgres", dsn)
		if err == nil {
			err = db.Ping()
			db.Close()
		}
		_, port, _ := strings.Cut(strings.TrimSuffix(os.Args[1], "/postgres"), "127.0.0.1")
		fmt.Println(strings.ReplaceAll(err.Error(), port, ":PORT"))
	}
}
