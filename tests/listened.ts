export type ListenedTo = Readonly<{
  /** All that was heard, once it is enough. */
  until(isEnough: (text: string) => boolean): Promise<string>;
  leave(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}>;

/** A stream of events, read as far as somebody wants to hear. */
export function listen({ body }: Response): ListenedTo {
  if (!body) throw new Error("there is nothing to listen to");
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  const leave = () => reader.cancel();
  return {
    leave,
    [Symbol.asyncDispose]: leave,
    until: async (isEnough) => {
      while (!isEnough(heard)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`the stream ended after ${heard}`);
        heard += value;
      }
      return heard;
    },
  };
}
