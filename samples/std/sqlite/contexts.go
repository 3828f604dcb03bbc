package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sync"
	"time"

	_ "modernc.org/sqlite"
)

// endless computes for a very long time.
const endless = "with recursive n(i) as (values(0) union all select i + 1 from n) select count(*) from n"

func main() {
	cancelled()
	memory()
	concurrent()
	locked()
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func cancelled() {
	db, err := sql.Open("sqlite", ":memory:")
	check(err)
	defer db.Close()
	db.SetMaxOpenConns(1)
	_, err = db.Exec("create table t(n)")
	check(err)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = db.ExecContext(ctx, "insert into t values(1)")
	fmt.Println(err)
	for range 2 {
		ctx, cancel = context.WithTimeout(context.Background(), 10*time.Millisecond)
		var n int
		err = db.QueryRowContext(ctx, endless).Scan(&n)
		fmt.Println(err, errors.Is(err, context.DeadlineExceeded))
		_, err = db.ExecContext(ctx, endless)
		fmt.Println(err)
		cancel()
	}
	ctx, cancel = context.WithCancel(context.Background())
	time.AfterFunc(10*time.Millisecond, cancel)
	stmt, err := db.Prepare("insert into t " + endless)
	check(err)
	_, err = stmt.ExecContext(ctx)
	fmt.Println(err)
	check(stmt.Close())
	var n int
	check(db.QueryRow("select count(*) from t").Scan(&n))
	fmt.Println("usable, and empty:", n)

	ctx, cancel = context.WithCancel(context.Background())
	tx, err := db.BeginTx(ctx, nil)
	check(err)
	_, err = tx.Exec("insert into t values(1)")
	check(err)
	cancel()
	err = tx.Commit() // which of the two depends on whether it has been rolled back by now
	fmt.Println(err == context.Canceled || err == sql.ErrTxDone)
	check(db.QueryRow("select count(*) from t").Scan(&n))
	fmt.Println("rolled back:", n)
}

func memory() {
	// Each connection of :memory: has its own database; a shared cache has one for all.
	db, err := sql.Open("sqlite", "file:contexts-sample?mode=memory&cache=shared")
	check(err)
	defer db.Close()
	one, err := db.Conn(context.Background())
	check(err)
	two, err := db.Conn(context.Background())
	check(err)
	_, err = one.ExecContext(context.Background(), "create table shared(n); insert into shared values(7)")
	check(err)
	var n int
	check(two.QueryRowContext(context.Background(), "select n from shared").Scan(&n))
	fmt.Println(n)
	check(one.Close())
	check(two.Close())

	own, err := sql.Open("sqlite", ":memory:")
	check(err)
	defer own.Close()
	_, err = own.Exec("create table mine(n)")
	check(err)
	c, err := own.Conn(context.Background())
	check(err)
	_, err = own.Exec("insert into mine values(1)")
	fmt.Println(err)
	check(c.Close())
}

func concurrent() {
	dir, err := os.MkdirTemp("", "sqlite")
	check(err)
	defer os.RemoveAll(dir)
	db, err := sql.Open("sqlite", filepath.Join(dir, "c.db")+"?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_txlock=immediate")
	check(err)
	defer db.Close()
	_, err = db.Exec("create table counter(n); insert into counter values(0)")
	check(err)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 10 {
				tx, err := db.Begin()
				check(err)
				var n int
				check(tx.QueryRow("select n from counter").Scan(&n))
				_, err = tx.Exec("update counter set n = ?", n+1)
				check(err)
				check(tx.Commit())
			}
		})
	}
	wg.Wait()
	var n int
	check(db.QueryRow("select n from counter").Scan(&n))
	fmt.Println(n)
}

func locked() {
	dir, err := os.MkdirTemp("", "sqlite")
	check(err)
	defer os.RemoveAll(dir)
	db, err := sql.Open("sqlite", filepath.Join(dir, "l.db"))
	check(err)
	defer db.Close()
	_, err = db.Exec("create table t(n)")
	check(err)
	tx, err := db.Begin()
	check(err)
	_, err = tx.Exec("insert into t values(1)")
	check(err)
	_, err = db.Exec("insert into t values(2)")
	fmt.Println(err)
	check(tx.Commit())
	_, err = db.Exec("insert into t values(2)")
	fmt.Println(err)
}
