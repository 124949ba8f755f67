import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { Messages } from "./messages.ts";

export type MailServer = Readonly<{ port: number; close(): Promise<void> }>;

/** Takes every letter, from anybody on this machine, and keeps it for each of its receivers. */
export async function startMailServer(messages: Messages, port: number): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(null, { user: "haat" }),
    onData: (stream, { envelope }, done) => {
      keep(
        messages,
        stream,
        envelope.rcptTo.map(({ address }) => address),
      ).then(
        () => done(),
        (fault: Error) => done(fault),
      );
    },
  });
  // A client that hangs up in mid-letter is its own affair.
  server.on("error", () => undefined);
  const listening = await new Promise<number>((resolve, reject) => {
    server.server.once("error", reject);
    const socket = server.listen(port, "127.0.0.1", () => {
      const address = socket.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
  return { port: listening, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function keep(
  messages: Messages,
  stream: AsyncIterable<Buffer>,
  receivers: readonly string[],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const letter = await PostalMime.parse(Buffer.concat(chunks));
  for (const to of receivers)
    messages.add({
      kind: "email",
      to,
      subject: letter.subject ?? "",
      text: letter.text ?? "",
      ...(letter.html ? { html: letter.html } : {}),
    });
}
