// Package rate imports what it is tested with: account's tests import it.
package rate

import "ex.org/bank/account"

// Of is so many percent.
func Of(n, percent int) int { return n * percent / 100 }

// Credit adds interest.
func Credit(a *account.Account) { a.Deposit(Of(a.Balance(), 5)) }
