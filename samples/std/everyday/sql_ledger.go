// A ledger in SQLite: migrations, transactions that roll back, prepared statements, nulls, constraints, contexts.
package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"
	"time"

	_ "modernc.org/sqlite"
)

var migrations = []string{
	`create table accounts (id integer primary key, name text not null unique, note text, opened datetime)`,
	`create table entries (id integer primary key, account integer not null references accounts(id), amount integer not null check (amount <> 0), tags text)`,
	`create index by_account on entries(account)`,
	`alter table accounts add column active boolean not null default true`,
}

func migrate(ctx context.Context, db *sql.DB) (n int, err error) {
	if err := db.QueryRowContext(ctx, "pragma user_version").Scan(&n); err != nil {
		return 0, err
	}
	for ; n < len(migrations); n++ {
		err := inTx(ctx, db, func(tx *sql.Tx) error {
			if _, err := tx.ExecContext(ctx, migrations[n]); err != nil {
				return err
			}
			_, err := tx.ExecContext(ctx, fmt.Sprint("pragma user_version = ", n+1))
			return err
		})
		if err != nil {
			return n, fmt.Errorf("migration %d: %w", n, err)
		}
	}
	return n, nil
}

func inTx(ctx context.Context, db *sql.DB, f func(*sql.Tx) error) (err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if p := recover(); p != nil {
			tx.Rollback()
			panic(p)
		}
		if err != nil {
			err = errors.Join(err, tx.Rollback())
		} else {
			err = tx.Commit()
		}
	}()
	return f(tx)
}

// tags are stored as one text.
type tags []string

func (t tags) Value() (driver.Value, error) {
	if t == nil {
		return nil, nil
	}
	return strings.Join(t, ","), nil
}

func (t *tags) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*t = nil
	case string:
		*t = strings.Split(v, ",")
	case []byte:
		*t = strings.Split(string(v), ",")
	default:
		return fmt.Errorf("tags of %T", src)
	}
	return nil
}

func main() {
	ctx := context.Background()
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		panic(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	fmt.Println(migrate(ctx, db))
	fmt.Println(migrate(ctx, db))
	db.Exec("pragma foreign_keys = on")
	ins, err := db.Prepare("insert into accounts (name, note, opened) values (?, ?, ?)")
	if err != nil {
		panic(err)
	}
	for _, a := range []struct {
		name string
		note any
	}{{"cash", nil}, {"bank", "main"}, {"cash", "again"}} {
		res, err := ins.Exec(a.name, a.note, time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC))
		if err != nil {
			fmt.Println(err)
			continue
		}
		id, _ := res.LastInsertId()
		n, _ := res.RowsAffected()
		fmt.Println(id, n)
	}
	ins.Close()
	_, err = ins.Exec("x", nil, nil)
	fmt.Println(err)

	post := func(amounts map[int]int) error {
		return inTx(ctx, db, func(tx *sql.Tx) error {
			sum := 0
			for _, acc := range []int{1, 2, 9} {
				amt, ok := amounts[acc]
				if !ok {
					continue
				}
				sum += amt
				if _, err := tx.Exec("insert into entries (account, amount, tags) values (?, ?, ?)", acc, amt, tags{"t", fmt.Sprint(acc)}); err != nil {
					return fmt.Errorf("account %d: %w", acc, err)
				}
			}
			if sum != 0 {
				return fmt.Errorf("does not balance: %d", sum)
			}
			return nil
		})
	}
	fmt.Println(post(map[int]int{1: -500, 2: 500}))
	fmt.Println(post(map[int]int{1: -500, 2: 499}))
	fmt.Println(post(map[int]int{1: 5, 9: -5}))
	fmt.Println(post(map[int]int{1: 0}))
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		inTx(ctx, db, func(tx *sql.Tx) error { tx.Exec("delete from entries"); panic("oops") })
	}()
	rows, err := db.Query(`select a.name, a.note, a.opened, a.active, sum(e.amount), count(*), e.tags from accounts a left join entries e on e.account = a.id group by a.id order by a.name`)
	if err != nil {
		panic(err)
	}
	cols, _ := rows.Columns()
	fmt.Println(cols)
	for rows.Next() {
		var name string
		var note sql.NullString
		var opened sql.Null[time.Time]
		var active bool
		var sum sql.NullInt64
		var n *int
		var tg tags
		err := rows.Scan(&name, &note, &opened, &active, &sum, &n, &tg)
		fmt.Println(name, note, opened.V, opened.Valid, active, sum, *n, tg, err)
	}
	fmt.Println(rows.Err(), rows.Close())

	var s string
	err = db.QueryRow("select name from accounts where id = ?", 99).Scan(&s)
	fmt.Println(err, errors.Is(err, sql.ErrNoRows))
	fmt.Println(db.QueryRow("select note from accounts where id = 1").Scan(&s))
	var i int
	fmt.Println(db.QueryRow("select name from accounts where id = 1").Scan(&i))
	fmt.Println(db.QueryRow("select 1, 2").Scan(&i))
	fmt.Println(db.QueryRow("select :a + @b", sql.Named("a", 1), sql.Named("b", 2)).Scan(&i), i)
	var raw any
	fmt.Println(db.QueryRow("select x'00ff'").Scan(&raw), raw)
	_, err = db.Query("selec 1")
	fmt.Println(err)
	_, err = db.Exec("insert into accounts (name) values (?)", struct{}{})
	fmt.Println(err)
	_, err = db.Exec("insert into accounts (name) values (?, ?)", 1)
	fmt.Println(err)
	done, cancel := context.WithCancel(ctx)
	cancel()
	_, err = db.ExecContext(done, "delete from entries")
	fmt.Println(err)
	tx, _ := db.Begin()
	fmt.Println(tx.Commit(), tx.Commit(), tx.Rollback() == sql.ErrTxDone)
	conn, _ := db.Conn(ctx)
	fmt.Println(conn.PingContext(ctx), db.Stats().InUse, conn.Close(), conn.Close(), db.Stats().OpenConnections)
	fmt.Println(db.Close(), db.Ping())
	_, err = sql.Open("nosuchdriver", "")
	fmt.Println(err)
}
