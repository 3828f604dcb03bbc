// An inventory in a SQLite file with mattn's driver: concurrent writers, upserts, savepoints, iterating, types of columns.
package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/mattn/go-sqlite3"
)

type item struct {
	SKU   string
	Qty   int64
	Price float64
	Data  []byte
	Seen  time.Time
	Gone  bool
}

func main() {
	dir, err := os.MkdirTemp("", "inventory")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(dir, "stock.db")+"?_busy_timeout=10000&_journal_mode=WAL&_foreign_keys=1")
	if err != nil {
		panic(err)
	}
	defer db.Close()
	if _, err := db.Exec(`create table items (sku text primary key, qty integer not null default 0 check (qty >= 0), price real, data blob, seen timestamp, gone boolean);
		create table log (id integer primary key autoincrement, sku text references items(sku), delta int)`); err != nil {
		panic(err)
	}
	seen := time.Date(2024, 5, 6, 7, 8, 9, 123e6, time.UTC)
	for i, sku := range []string{"bolt", "nut", "gear"} {
		_, err := db.Exec("insert into items values (?, ?, ?, ?, ?, ?)", sku, 10*(i+1), 1.25*float64(i), []byte{byte(i), 0xff}, seen, i == 2)
		if err != nil {
			panic(err)
		}
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 10 {
				if _, err := db.Exec("insert into items (sku, qty) values ('bolt', 1) on conflict (sku) do update set qty = qty + excluded.qty"); err != nil {
					fmt.Println(err)
				}
			}
		})
	}
	wg.Wait()
	rows, err := db.Query("select sku, qty, price, data, seen, gone from items order by sku")
	if err != nil {
		panic(err)
	}
	types, _ := rows.ColumnTypes()
	for _, t := range types {
		null, ok := t.Nullable()
		fmt.Print(t.Name(), " ", t.DatabaseTypeName(), " ", null, ok, "; ")
	}
	fmt.Println()
	for rows.Next() {
		var it item
		if err := rows.Scan(&it.SKU, &it.Qty, &it.Price, &it.Data, &it.Seen, &it.Gone); err != nil {
			fmt.Println(err)
		}
		fmt.Printf("%+v\n", it)
	}
	rows.Close()

	explain := func(err error) {
		var se sqlite3.Error
		if errors.As(err, &se) {
			fmt.Println(err, "|", int(se.Code), int(se.ExtendedCode), se.Code == sqlite3.ErrConstraint)
			return
		}
		fmt.Println(err)
	}
	_, err = db.Exec("insert into items (sku) values ('nut')")
	explain(err)
	_, err = db.Exec("update items set qty = qty - 1000 where sku = 'gear'")
	explain(err)
	_, err = db.Exec("insert into log (sku, delta) values ('none', 1)")
	explain(err)
	_, err = db.Exec("select * from nowhere")
	explain(err)
	_, err = db.Exec("insert into items (sku, qty) values (null)")
	explain(err)

	tx, err := db.Begin()
	if err != nil {
		panic(err)
	}
	stmt, _ := tx.Prepare("update items set qty = qty + ? where sku = ? returning qty")
	for _, step := range []int{-5, -100, 7} {
		tx.Exec("savepoint step")
		var qty int
		if err := stmt.QueryRow(step, "nut").Scan(&qty); err != nil {
			explain(err)
			tx.Exec("rollback to step")
		} else {
			fmt.Println("nut", qty)
		}
		tx.Exec("release step")
	}
	res, err := tx.Exec("insert into log (sku, delta) select sku, qty from items")
	n, _ := res.RowsAffected()
	fmt.Println(n, err, tx.Commit())
	var total sql.NullFloat64
	var when sql.NullTime
	var flag sql.NullBool
	var small sql.NullInt16
	fmt.Println(db.QueryRow("select sum(price), max(seen), null, 7 from items").Scan(&total, &when, &flag, &small), total, when.Valid, flag, small)
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	err = db.QueryRowContext(ctx, "with recursive c(x) as (select 1 union all select x+1 from c) select count(*) from c").Scan(&n)
	fmt.Println(err != nil, ctx.Err())
	multi, err := db.Query("select 1; select 2, 3")
	for err == nil {
		for multi.Next() {
			fmt.Print("row ")
		}
		if !multi.NextResultSet() {
			break
		}
	}
	fmt.Println(err, multi.Close())
	var count int
	for _, q := range []string{"select count(*) from log", "select count(*) from sqlite_master where type = 'table'", "select length('日本')", "select typeof(1.0) = 'real'"} {
		fmt.Println(db.QueryRow(q).Scan(&count), count)
	}
}
