package main

public class Hello { // ERROR "syntax error: non-declaration statement outside function body"
	public static void main(String[] args) {
	}
}
