package account_test

import (
	"fmt"
	"testing"

	"ex.org/bank/account"
	"ex.org/bank/rate"
)

func Example() {
	var a account.Account
	a.Deposit(rate.Of(100, 5))
	fmt.Println(a.Balance(), "is there") // not what is looked for
	fmt.Println(a.Withdraw(7))
	// Output:
	// 5 is there
	// insufficient funds
}

func ExampleAccount_Balance() {
	fmt.Println("b")
	fmt.Println("a")

	// Unordered output: a
	// b
}

func ExampleAccount_notRun() {
	panic("there is nothing to compare with")
}

func TestZero(t *testing.T) {
	if new(account.Account).Balance() != 0 {
		t.Fatal("not empty")
	}
}
