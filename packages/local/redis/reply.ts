/** `+OK` and its like, told apart from bulk strings. */
export type Status = Readonly<{ status: string }>;
export type Reply = Buffer | number | null | Status | RedisError | Reply[];

/** An error reply: data on the wire, thrown inside the engine. */
export class RedisError extends Error {
  override readonly name = "RedisError";
}

export const ok: Status = { status: "OK" };

/** A Redis, real or embedded. Arguments are text as the client sent it (UTF-8). */
export type RedisBackend = Readonly<{
  call(command: readonly string[]): Promise<Reply>;
  /** In order, on one connection, each with its own outcome. */
  pipeline(commands: readonly (readonly string[])[]): Promise<Reply[]>;
  /** MULTI … EXEC: the replies, or the error that threw the whole away. */
  transaction(commands: readonly (readonly string[])[]): Promise<Reply>;
  close(): Promise<void>;
}>;
