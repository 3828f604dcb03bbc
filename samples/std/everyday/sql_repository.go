// A repository on SQLite: migrations, a transaction with rollback, upserts, NULLs, contexts.
package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	_ "modernc.org/sqlite"
)

var migrations = []string{
	`CREATE TABLE accounts (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, cents INTEGER NOT NULL CHECK (cents >= 0), note TEXT, seen DATETIME)`,
	`CREATE TABLE moves (id INTEGER PRIMARY KEY AUTOINCREMENT, src INTEGER REFERENCES accounts(id), dst INTEGER REFERENCES accounts(id), cents INTEGER)`,
	`CREATE INDEX moves_src ON moves (src)`,
}

type repo struct{ db *sql.DB }

type account struct {
	ID    int64
	Name  string
	Cents int64
	Note  sql.NullString
	Seen  *time.Time
}

var errPoor = errors.New("not enough money")

func (r *repo) migrate(ctx context.Context) (n int, err error) {
	var version int
	if err := r.db.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&version); err != nil {
		return 0, err
	}
	for i, m := range migrations[version:] {
		if _, err := r.db.ExecContext(ctx, m); err != nil {
			return n, fmt.Errorf("migration %d: %w", version+i+1, err)
		}
		if _, err := r.db.ExecContext(ctx, fmt.Sprintf(`PRAGMA user_version = %d`, version+i+1)); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

func (r *repo) inTx(ctx context.Context, f func(*sql.Tx) error) (err error) {
	tx, err := r.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("panic %v, rollback: %v", v, tx.Rollback())
		}
	}()
	if err := f(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

func (r *repo) move(ctx context.Context, src, dst string, cents int64) error {
	return r.inTx(ctx, func(tx *sql.Tx) error {
		var from, to account
		for name, a := range map[string]*account{src: &from, dst: &to} {
			err := tx.QueryRowContext(ctx, `SELECT id, name, cents FROM accounts WHERE name = ?`, name).Scan(&a.ID, &a.Name, &a.Cents)
			if err != nil {
				return fmt.Errorf("account %s: %w", name, err)
			}
		}
		if from.Cents < cents {
			return fmt.Errorf("%s: %w", src, errPoor)
		}
		if cents == 13 {
			panic("thirteen")
		}
		for _, q := range []struct {
			id, by int64
		}{{from.ID, -cents}, {to.ID, cents}} {
			res, err := tx.ExecContext(ctx, `UPDATE accounts SET cents = cents + @by WHERE id = @id`, sql.Named("by", q.by), sql.Named("id", q.id))
			if err != nil {
				return err
			}
			if n, err := res.RowsAffected(); n != 1 || err != nil {
				return fmt.Errorf("updated %d, %v", n, err)
			}
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO moves (src, dst, cents) VALUES (?, ?, ?)`, from.ID, to.ID, cents)
		return err
	})
}

func (r *repo) list(ctx context.Context) (out []account, err error) {
	rows, err := r.db.QueryContext(ctx, `SELECT id, name, cents, note, seen FROM accounts ORDER BY cents DESC, name`)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var a account
		if err := rows.Scan(&a.ID, &a.Name, &a.Cents, &a.Note, &a.Seen); err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, rows.Err()
}

func main() {
	dir, err := os.MkdirTemp("", "repo")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	db, err := sql.Open("sqlite", "file:"+filepath.Join(dir, "bank.db")+"?_pragma=foreign_keys(1)&_pragma=busy_timeout(10000)&_txlock=immediate")
	if err != nil {
		panic(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(4)
	ctx := context.Background()
	r := &repo{db}
	fmt.Println(r.migrate(ctx))
	fmt.Println(r.migrate(ctx))
	stmt, err := db.Prepare(`INSERT INTO accounts (name, cents, note, seen) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (name) DO UPDATE SET cents = excluded.cents`)
	if err != nil {
		panic(err)
	}
	defer stmt.Close()
	seen := time.Date(2024, 2, 29, 12, 30, 0, 0, time.UTC)
	for i, name := range []string{"ann", "bob", "cy", "bob"} {
		res, err := stmt.ExecContext(ctx, name, 1000*(i+1), sql.NullString{String: "it's " + name, Valid: i%2 == 0}, sql.Null[time.Time]{V: seen, Valid: i == 0})
		if err != nil {
			panic(err)
		}
		id, _ := res.LastInsertId()
		n, _ := res.RowsAffected()
		fmt.Println(name, id > 0, n)
	}
	fmt.Println(r.move(ctx, "ann", "bob", 300))
	fmt.Println(r.move(ctx, "ann", "bob", 7000))
	err = r.move(ctx, "ann", "dan", 1)
	fmt.Println(err, errors.Is(err, sql.ErrNoRows))
	fmt.Println(r.move(ctx, "ann", "cy", 13))
	_, err = db.Exec(`INSERT INTO accounts (name, cents) VALUES ('eve', -1)`)
	fmt.Println(err)
	_, err = db.Exec(`INSERT INTO accounts (name) VALUES ('ann')`)
	fmt.Println(err)
	_, err = db.Exec(`INSERT INTO moves (src, dst, cents) VALUES (1, 99, 1)`)
	fmt.Println(err)
	_, err = db.Query(`SELEC 1`)
	fmt.Println(err)
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Go(func() {
			who := [2]string{"bob", "cy"}
			if err := r.move(ctx, who[i%2], who[1-i%2], 10); err != nil {
				fmt.Println("move:", err)
			}
		})
	}
	wg.Wait()
	all, err := r.list(ctx)
	for _, a := range all {
		fmt.Println(a.ID, a.Name, a.Cents, a.Note.String, a.Note.Valid, a.Seen)
	}
	fmt.Println(err)
	var total sql.NullFloat64
	var kinds string
	err = db.QueryRow(`SELECT avg(cents), group_concat(DISTINCT typeof(note)) FROM accounts`).Scan(&total, &kinds)
	fmt.Println(total, kinds, err)
	gone, cancel := context.WithCancel(ctx)
	cancel()
	fmt.Println(r.move(gone, "ann", "bob", 1))
	var n int
	err = db.QueryRow(`SELECT name FROM accounts LIMIT 1`).Scan(&n)
	fmt.Println(err)
	err = db.QueryRow(`SELECT note FROM accounts WHERE name = 'bob'`).Scan(&kinds)
	fmt.Println(err)
	rows, err := db.Query(`SELECT * FROM moves WHERE src = ? LIMIT 0`, 1)
	if err != nil {
		panic(err)
	}
	cols, _ := rows.Columns()
	types, _ := rows.ColumnTypes()
	fmt.Println(strings.Join(cols, ","), types[3].DatabaseTypeName(), rows.Next(), rows.Err(), rows.Close(), db.Stats().InUse)
}
