import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { smtpMail } from "@haat/messaging/smtp.node";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { expect, it } from "vitest";
import { mailSenderContract, type Letter } from "./mail-sender.ts";
import { silentServer } from "./silent-server.ts";

type Mood = "well" | "strict" | "busy" | "silent";

const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

/** A mail server that remembers what it took and whom the envelope named. */
async function mailServer() {
  const letters: Letter[] = [];
  let mood: Mood = "well";
  const keep = async (stream: Readable, receivers: readonly { address: string }[]): Promise<Error | null> => {
    const {
      subject = "",
      text = "",
      html = "",
      messageId = "",
    } = await PostalMime.parse(await buffer(stream));
    letters.push({ to: receivers.map(({ address }) => address), subject, text, html, messageId });
    return null;
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => {
      if (mood === "strict") return done(refusal(550, "no such user"));
      if (mood === "busy") return done(refusal(451, "try again later"));
      if (mood !== "silent") done();
    },
    onData: (stream, { envelope }, done) => {
      void keep(stream, envelope.rcptTo).then((fault) => done(fault));
    },
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((done) => server.close(() => done()));
  return { url: `smtp://127.0.0.1:${port}`, letters, become: (next: Mood) => void (mood = next), close };
}

mailSenderContract("SMTP", async () => {
  const server = await mailServer();
  const sender = smtpMail({ url: server.url, from: "Haat <no-reply@haat.example>", timeoutMs: 4_000 });
  return {
    sender,
    inbox: async () => server.letters,
    refusesReceivers: () => server.become("strict"),
    isBusy: () => server.become("busy"),
    goesSilent: () => server.become("silent"),
    close: async () => {
      sender.close();
      await server.close();
    },
  };
});

it("a mail server that is not there leaves the mail unknown", async () => {
  const nobody = await silentServer();
  await nobody.close();
  const sender = smtpMail({
    url: nobody.url.replace("http", "smtp"),
    from: "no-reply@haat.example",
    timeoutMs: 1_500,
  });
  const sent = await sender.send({ to: "a@shop.example", subject: "Hi", text: "Hi", idempotencyKey: "k" });
  expect(sent).toMatchObject({ state: "unknown" });
});
