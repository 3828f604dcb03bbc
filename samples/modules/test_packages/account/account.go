// Package account keeps money.
package account

import (
	"errors"
	"sync"
)

// ErrFunds says that there is not enough.
var ErrFunds = errors.New("insufficient funds")

// Account is safe for use by several goroutines.
type Account struct {
	mu      sync.Mutex
	balance int
}

// Deposit adds to the balance.
func (a *Account) Deposit(n int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.balance += n
}

// Withdraw takes from it.
func (a *Account) Withdraw(n int) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.balance < n {
		return ErrFunds
	}
	a.balance -= n
	return nil
}

// Balance is what is left.
func (a *Account) Balance() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.balance
}
