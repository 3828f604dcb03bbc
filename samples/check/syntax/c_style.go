package main

int x = 5; // ERROR "syntax error: non-declaration statement outside function body"

void f() {
}

int main() {
	printf("hello");
	return 0;
}
