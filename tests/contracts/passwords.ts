import type { Passwords } from "@haat/passwords/port";
import { describe, expect, it } from "vitest";

const password = "শরতের আকাশে ৩টি ঘুড়ি";
/** Made elsewhere, by OpenSSL itself at a lower cost. */
const older = {
  password: "kagojer nouka 42",
  stored: "$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$gkaQqujQhU2uPgyoEtcFk/quERaGYORp7ZqgasB65Vc",
};

/** What every way of computing argon2id promises. */
export function passwordsContract(name: string, open: () => Passwords): void {
  describe(`passwords by ${name}`, () => {
    const passwords = open();

    it("know a password again, and no other", async () => {
      const stored = await passwords.hash(password);
      expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
      expect(await passwords.verify(password, stored)).toBe("right");
      expect(await passwords.verify(`${password} `, stored)).toBe("wrong");
      expect(await passwords.verify("শরতের আকাশ", stored)).toBe("wrong");
    });

    it("keep one password differently each time", async () => {
      const [one, two] = await Promise.all([passwords.hash(password), passwords.hash(password)]);
      expect(one).not.toBe(two);
    });

    it("say when a string was made at another cost", async () => {
      expect(await passwords.verify(older.password, older.stored)).toBe("stale");
      expect(await passwords.verify("kagojer nouka 43", older.stored)).toBe("wrong");
    });

    it("take an account that does not exist as any other wrong password", async () => {
      expect(await passwords.verify(password, null)).toBe("wrong");
    });

    it("refuse to compute what no row of ours would ask for", async () => {
      const heavy = older.stored.replace(/m=\d+/, "m=999999");
      await expect(passwords.verify(password, heavy)).rejects.toThrow(TypeError);
      await expect(passwords.verify(password, "plain")).rejects.toThrow(TypeError);
    });

    it("are computed for many at once, and nobody is mistaken for another", async () => {
      const names = Array.from({ length: 6 }, (_, at) => `nodir par ${at}`);
      const stored = await Promise.all(names.map((each) => passwords.hash(each)));
      const matches = stored.map((each, at) => passwords.verify(names[(at + 1) % 6] ?? "", each));
      expect(await Promise.all(matches)).toEqual(names.map(() => "wrong"));
    });
  });
}
