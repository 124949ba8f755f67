import type { Books, Tx } from "@haat/db/books";

/** The same books, and how many statements they were asked so far. */
export function countedBooks(books: Books): Readonly<{ books: Books; asked(): number }> {
  let asked = 0;
  const counted = (tx: Tx): Tx =>
    new Proxy(tx, {
      get: (target, name) => {
        if (name === "execute") asked += 1;
        return Reflect.get(target, name, target);
      },
    });
  return {
    books: {
      ...books,
      ask: (statement) => {
        asked += 1;
        return books.ask(statement);
      },
      transact: (work) => books.transact((tx) => work(counted(tx))),
    },
    asked: () => asked,
  };
}
