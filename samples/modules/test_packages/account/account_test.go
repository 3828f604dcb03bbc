package account

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

func TestDeposit(t *testing.T) {
	var a Account
	var wg sync.WaitGroup
	for range 100 {
		wg.Go(func() { a.Deposit(1) })
	}
	wg.Wait()
	if a.balance != 100 {
		t.Errorf("balance %d", a.balance)
	}
}

func TestWithdraw(t *testing.T) {
	for _, c := range []struct {
		name         string
		have, take   int
		want         error
		wantLeftOver int
	}{
		{"all of it", 5, 5, nil, 0},
		{"some", 5, 3, nil, 2},
		{"too much", 5, 6, ErrFunds, 5},
		{"some", 9, 1, nil, 8},
		{"", 0, 0, nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			a := Account{balance: c.have}
			if err := a.Withdraw(c.take); !errors.Is(err, c.want) {
				t.Errorf("error %v", err)
			}
			if a.Balance() != c.wantLeftOver {
				t.Errorf("left: %d", a.Balance())
			}
		})
	}
}

// Tests run in the folder of their package, whatever the folder of the command.
func TestFolder(t *testing.T) {
	dir, err := os.Getwd()
	if err != nil || filepath.Base(dir) != "account" || os.Getenv("PWD") != dir {
		t.Error(dir, os.Getenv("PWD"), err)
	}
	if _, err := os.ReadFile("account.go"); err != nil {
		t.Error(err)
	}
}
