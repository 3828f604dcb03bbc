package main

import (
	"database/sql"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"modernc.org/sqlite"
)

func main() {
	fmt.Println(sql.Drivers())
	dir, err := os.MkdirTemp("", "sqlite")
	check(err)
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "test.db")
	db, err := sql.Open("sqlite", file+"?_pragma=foreign_keys(1)&_pragma=busy_timeout(1000)")
	check(err)
	check(db.Ping())
	types(db)
	inserts(db)
	placeholders(db)
	constraints(db)
	transactions(db)
	times(db)
	scripts(db)
	columns(db)
	check(db.Close())

	again, err := sql.Open("sqlite", file)
	check(err)
	var n int
	check(again.QueryRow("select count(*) from people").Scan(&n))
	fmt.Println("in the file:", n)
	check(again.Close())
	opening(dir)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func types(db *sql.DB) {
	_, err := db.Exec("create table t(i integer, r real, s text, b blob, n numeric, f boolean, x)")
	check(err)
	_, err = db.Exec("insert into t values(?,?,?,?,?,?,?)", 1<<40, 2.5, "größe", []byte{0, 255}, "12", true, nil)
	check(err)
	_, err = db.Exec("insert into t values(?,?,?,?,?,?,?)", "text", 3, 4.5, "blob?", []byte("n"), false, []byte{})
	check(err)
	rows, err := db.Query("select *, 1+1, 'a'||'b', typeof(x) from t")
	check(err)
	defer rows.Close()
	cols, err := rows.Columns()
	fmt.Println(cols, err)
	for rows.Next() {
		vals := make([]any, len(cols))
		ptrs := make([]any, len(cols))
		for i := range vals {
			ptrs[i] = &vals[i]
		}
		check(rows.Scan(ptrs...))
		for _, v := range vals {
			fmt.Printf("%T %#v; ", v, v)
		}
		fmt.Println()
	}
	check(rows.Err())
	var s string
	fmt.Println(db.QueryRow("select i from t where i = 'text'").Scan(new(int)))
	fmt.Println(db.QueryRow("select x from t").Scan(&s))
	fmt.Println(db.QueryRow("select 1 where 0").Scan(&s))
	var f bool
	check(db.QueryRow("select f from t").Scan(&f))
	fmt.Println(f)
}

func inserts(db *sql.DB) {
	_, err := db.Exec("create table people(id integer primary key, name text not null, age int check(age > 0), unique(name))")
	check(err)
	for _, name := range []string{"ann", "bob", "cleo"} {
		r, err := db.Exec("insert into people(name, age) values(?, ?)", name, len(name))
		check(err)
		fmt.Println(r.LastInsertId())
		fmt.Println(r.RowsAffected())
	}
	r, err := db.Exec("update people set age = age + 1 where id > 1")
	check(err)
	fmt.Println(r.RowsAffected())
	var id int
	check(db.QueryRow("insert into people(name) values('dan') returning id").Scan(&id))
	fmt.Println("returned", id)
	r, err = db.Exec("delete from people where name = 'dan'")
	check(err)
	fmt.Println(r.RowsAffected())
	stmt, err := db.Prepare("select name from people where age >= ? order by name")
	check(err)
	defer stmt.Close()
	for age := range 7 {
		rows, err := stmt.Query(age)
		check(err)
		for rows.Next() {
			var name string
			check(rows.Scan(&name))
			fmt.Print(name, " ")
		}
		fmt.Println(age, rows.Err())
	}
}

func placeholders(db *sql.DB) {
	show := func(query string, args ...any) {
		var a, b, c any
		err := db.QueryRow(query, args...).Scan(&a, &b, &c)
		fmt.Println(a, b, c, err)
	}
	show("select ?, ?, ?", 1, "two", 3.0)
	show("select ?2, ?1, ?2", 1, 2)
	show("select $1, $2, $1", 1, 2)
	show("select :a, @b, $c", sql.Named("a", 1), sql.Named("b", 2), sql.Named("c", 3))
	show("select :a, :a, ':b'", sql.Named("a", "same"))
	show("select ?, ?, ?", 1, 2)
	show("select :a, :b, :a", sql.Named("a", 1))
	show("select ?, ?, 3", 1, 2, 3)
	show("select '?', \"?\", ? /* ? */ -- ?", 1)
	show("select ?, 2, 3", struct{}{})
}

func constraints(db *sql.DB) {
	_, err := db.Exec("create table pets(name text, owner integer references people(id))")
	check(err)
	for _, query := range []string{
		"insert into people(id, name) values(1, 'x')",
		"insert into people(name) values('ann')",
		"insert into people(name) values(null)",
		"insert into people(name, age) values('eve', -1)",
		"insert into pets values('rex', 99)",
		"insert into people(id, name) values('one', 'x')",
		"insert into nowhere values(1)",
		"select nope from people",
		"selec 1",
		"select (1",
		"select 'open",
		"create table people(x)",
		"",
		"-- nothing",
	} {
		_, err := db.Exec(query)
		var e *sqlite.Error
		if errors.As(err, &e) {
			fmt.Println(e.Code(), e)
		} else {
			fmt.Println(err)
		}
	}
	_, err = db.Query("select * from nowhere")
	fmt.Println(err)
	_, err = db.Prepare("select * from nowhere")
	fmt.Println(err)
	stmt, err := db.Prepare("insert into people(name) values(?)")
	check(err)
	for range 2 {
		_, err = stmt.Exec("ann")
		fmt.Println(err)
	}
	_, err = stmt.Exec("fay")
	fmt.Println(err)
	check(stmt.Close())
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
	tx, err = db.Begin()
	check(err)
	_, err = tx.Exec("insert into people(name) values('gus')")
	check(err)
	_, err = tx.Exec("insert into people(name) values('gus')")
	fmt.Println(err)
	check(tx.Commit())
	fmt.Println(count(), tx.Commit(), tx.Rollback())
	_, err = db.Exec("commit")
	fmt.Println(err)
}

func times(db *sql.DB) {
	_, err := db.Exec("create table times(d date, t datetime, s timestamp, x text)")
	check(err)
	at := time.Date(2024, 5, 6, 7, 8, 9, 123456789, time.UTC)
	zone := time.FixedZone("", 2*60*60)
	_, err = db.Exec("insert into times values(?,?,?,?)", at, at.In(zone), at.Truncate(time.Second), at)
	check(err)
	_, err = db.Exec("insert into times values('2024-05-06', '2024-05-06T07:08:09Z', '2024-05-06 07:08:09.5+02:00', 'x')")
	check(err)
	_, err = db.Exec("insert into times values(1714979289, 'soon', null, current_timestamp is not null)")
	check(err)
	rows, err := db.Query("select * from times")
	check(err)
	defer rows.Close()
	for rows.Next() {
		var d, t, s, x any
		check(rows.Scan(&d, &t, &s, &x))
		fmt.Printf("%T %v; %T %v; %T %v; %T %v\n", d, d, t, t, s, s, x, x)
	}
	var t time.Time
	check(db.QueryRow("select d from times").Scan(&t))
	fmt.Println(t.Equal(at))
}

func scripts(db *sql.DB) {
	r, err := db.Exec(`
		create table log(n integer, text text); -- one; two
		create trigger logged after insert on people begin
			insert into log values(new.id, 'new; ' || new.name);
			insert into log values(new.id, case when new.age > 3 then 'old' else 'young' end);
		end;
		insert into people(name, age) values('hal', 4);
		insert into people(name, age) values('ida', 2);
	`)
	check(err)
	fmt.Println(r.LastInsertId())
	rows, err := db.Query("select text from log order by n, text; ")
	check(err)
	for rows.Next() {
		var s string
		check(rows.Scan(&s))
		fmt.Println(s)
	}
	var n int
	check(db.QueryRow("delete from log; select count(*) from log").Scan(&n))
	fmt.Println(n)
	_, err = db.Exec("insert into log values(1, 'a'); insert into nowhere values(1); insert into log values(2, 'b')")
	fmt.Println(err)
	check(db.QueryRow("select count(*) from log").Scan(&n))
	fmt.Println(n)
}

func columns(db *sql.DB) {
	rows, err := db.Query("select id, name, age, 1.5, null, age + 1 from people")
	check(err)
	defer rows.Close()
	rows.Next()
	types, err := rows.ColumnTypes()
	check(err)
	for _, t := range types {
		nullable, ok := t.Nullable()
		fmt.Println(t.Name(), t.DatabaseTypeName(), t.ScanType(), nullable, ok)
	}
}

func opening(dir string) {
	for _, name := range []string{
		filepath.Join(dir, "no", "such", "folder.db"),
		"file:" + filepath.Join(dir, "nothing.db") + "?mode=ro",
		":memory:?_time_format=nonsense",
		":memory:?_txlock=never",
		":memory:?_pragma=nonsense(",
	} {
		db, err := sql.Open("sqlite", name)
		check(err)
		fmt.Println(db.Ping())
		db.Close()
	}
	check(os.WriteFile(filepath.Join(dir, "text"), []byte("this is no database, but a text that is long enough"), 0o600))
	db, err := sql.Open("sqlite", filepath.Join(dir, "text"))
	check(err)
	_, err = db.Exec("create table t(x)")
	fmt.Println(err)
	db.Close()
}
