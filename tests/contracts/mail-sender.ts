import type { Mail, MailSender } from "@haat/messaging/port";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

export type Letter = Readonly<{
  to: readonly string[];
  subject: string;
  text: string;
  html: string;
  messageId: string;
}>;

export type Post = Readonly<{
  sender: MailSender;
  inbox: () => Promise<readonly Letter[]>;
  refusesReceivers: () => void;
  /** Grey-listing, a full disk: not now. */
  isBusy: () => void;
  goesSilent: () => void;
  close: () => Promise<void>;
}>;

const mail = (more: Partial<Mail> = {}): Mail => ({
  to: "rokeya@shop.example",
  subject: "আপনার অর্ডার ord_1 নিশ্চিত হয়েছে",
  text: "ধন্যবাদ। মোট ৳১,২৩,৪৫৬",
  idempotencyKey: "evt_1:mail",
  ...more,
});

/** Every mail sender runs exactly this. */
export function mailSenderContract(name: string, open: () => Promise<Post>) {
  describe(`${name} keeps the mail contract`, () => {
    let post: Post;
    beforeEach(async () => void (post = await open()));
    afterEach(() => post.close());

    it("delivers Bangla subject, text and HTML unharmed", async () => {
      const letter = mail({ html: '<p lang="bn">ধন্যবাদ। মোট <b>৳১,২৩,৪৫৬</b></p>' });
      expect(await post.sender.send(letter)).toMatchObject({ state: "accepted" });
      const [received] = await post.inbox();
      expect(received).toMatchObject({ to: [letter.to], subject: letter.subject });
      expect(received?.text.trim()).toBe(letter.text);
      expect(received?.html.trim()).toBe(letter.html);
    });

    it("gives both copies of one mail the same name, so that a mailbox can drop the second", async () => {
      await post.sender.send(mail());
      await post.sender.send(mail());
      await post.sender.send(mail({ idempotencyKey: "evt_2:mail" }));
      const names = (await post.inbox()).map(({ messageId }) => messageId);
      expect(names).toHaveLength(3);
      expect(new Set(names).size).toBe(2);
    });

    it("lets no subject smuggle in a header, and no address a second receiver", async () => {
      await post.sender.send(mail({ subject: "Hello\r\nBcc: spy@evil.example" }));
      await post.sender.send(mail({ to: "a@shop.example, spy@evil.example" }));
      const receivers = (await post.inbox()).flatMap(({ to }) => to);
      expect(receivers).not.toContain("spy@evil.example");
    });

    it("says that a receiver the server does not know was refused, and why", async () => {
      post.refusesReceivers();
      expect(await post.sender.send(mail())).toEqual({ state: "refused", code: expect.any(String) });
      expect(await post.inbox()).toEqual([]);
    });

    it("calls a busy server's answer unknown", async () => {
      post.isBusy();
      expect(await post.sender.send(mail())).toMatchObject({ state: "unknown" });
    });

    it("calls silence unknown, for the mail may be on its way", async () => {
      post.goesSilent();
      expect(await post.sender.send(mail())).toMatchObject({ state: "unknown" });
    });
  });
}
