import {
  type Commands,
  type Context,
  bulk,
  integer,
  need,
  reads,
  refuse,
  syntaxError,
  writes,
} from "./command.ts";
import {
  afterId,
  between,
  compareIds,
  emptyStream,
  entryAt,
  idText,
  lastPossible,
  lowerBound,
  readBound,
  readId,
  shown,
  type Stream,
  type StreamId,
} from "./stream.ts";

type Trim = { by: "MAXLEN" | "MINID"; limit: string };

/** `MAXLEN ~ 1000 LIMIT 100`; approximate trimming may be exact. */
function readTrim(words: string[]): Trim | null {
  const by = words[0]?.toUpperCase();
  if (by !== "MAXLEN" && by !== "MINID") return null;
  words.shift();
  if (words[0] === "~" || words[0] === "=") words.shift();
  const limit = words.shift() ?? syntaxError();
  if (words[0]?.toUpperCase() === "LIMIT") words.splice(0, 2);
  return { by, limit };
}

function trim(stream: Stream, { by, limit }: Trim): number {
  const excess =
    by === "MAXLEN" ? stream.entries.length - integer(limit) : lowerBound(stream.entries, readId(limit));
  return excess > 0 ? stream.entries.splice(0, excess).length : 0;
}

function nextId(stream: Stream, wanted: string, now: number): StreamId {
  if (wanted === "*") return now > stream.last[0] ? [now, 0] : afterId(stream.last);
  const open = /^(\d+)-\*$/.exec(wanted);
  const ms = Number(open?.[1]);
  const id: StreamId = open
    ? [ms, ms === stream.last[0] ? stream.last[1] + 1 : ms === 0 ? 1 : 0]
    : readId(wanted);
  if (id[0] === 0 && id[1] === 0) refuse("ERR The ID specified in XADD must be greater than 0-0");
  if (compareIds(id, stream.last) <= 0)
    refuse("ERR The ID specified in XADD is equal or smaller than the target stream top item");
  return id;
}

function add(context: Context, [key = "", ...words]: string[]) {
  const { keys } = context;
  const noMake = words[0]?.toUpperCase() === "NOMKSTREAM";
  if (noMake) words.shift();
  const trimming = readTrim(words);
  const [wanted = syntaxError(), ...fields] = words;
  if (!fields.length || fields.length % 2) refuse("ERR wrong number of arguments for 'xadd' command");
  if (noMake && !keys.get(key, "stream")) return null;
  const id = nextId(keys.get(key, "stream") ?? emptyStream(), wanted, keys.now);
  const stream = keys.open(key, "stream", emptyStream);
  stream.entries.push({ id, fields });
  stream.last = id;
  stream.added += 1;
  if (trimming) trim(stream, trimming);
  context.logAs(["XADD", key, ...(trimming ? [trimming.by, trimming.limit] : []), idText(id), ...fields]);
  return bulk(idText(id));
}

function range({ keys }: Context, [key = "", from = "", to = "", ...options]: string[], reverse: boolean) {
  const stream = keys.get(key, "stream");
  const [start, stop] = reverse ? [to, from] : [from, to];
  const found = stream ? between(stream, readBound(start, "start"), readBound(stop, "stop")) : [];
  const limit = options[0]?.toUpperCase() === "COUNT" ? integer(options[1]) : found.length;
  return (reverse ? found.toReversed() : found).slice(0, limit).map(shown);
}

function remove({ keys }: Context, [key = "", ...ids]: string[]): number {
  const stream = keys.get(key, "stream");
  if (!stream) return 0;
  return ids.filter((text) => {
    const id = readId(text);
    return entryAt(stream, id) && stream.entries.splice(lowerBound(stream.entries, id), 1).length;
  }).length;
}

export type ReadOptions = { count: number; noAck: boolean; streams: [key: string, id: string][] };

/** The tail of XREAD and XREADGROUP. BLOCK is read and ignored: nothing can block behind REST. */
export function readOptions(words: string[]): ReadOptions {
  const options: ReadOptions = { count: Infinity, noAck: false, streams: [] };
  while (words.length) {
    const word = words.shift()?.toUpperCase();
    if (word === "COUNT") options.count = integer(words.shift());
    else if (word === "BLOCK") integer(words.shift());
    else if (word === "NOACK") options.noAck = true;
    else if (word === "STREAMS") {
      if (!words.length || words.length % 2)
        refuse("ERR Unbalanced list of streams: for each one an ID is needed");
      const half = words.length / 2;
      options.streams = words.slice(0, half).map((key, i) => [key, need(words, half + i)]);
      return options;
    } else syntaxError();
  }
  return options;
}

function read({ keys }: Context, args: string[]) {
  const { count, streams } = readOptions(args);
  const found = streams.flatMap(([key, after]) => {
    const stream = keys.get(key, "stream");
    if (!stream || after === "$") return [];
    const entries = between(stream, afterId(readId(after)), lastPossible).slice(0, count);
    return entries.length ? [[bulk(key), entries.map(shown)]] : [];
  });
  return found.length ? found : null;
}

export const streamCommands: Commands = {
  XADD: writes(4, add),
  XLEN: reads(1, ({ keys }, [key = ""]) => keys.get(key, "stream")?.entries.length ?? 0),
  XRANGE: reads(3, (context, args) => range(context, args, false)),
  XREVRANGE: reads(3, (context, args) => range(context, args, true)),
  XDEL: writes(2, remove),
  XTRIM: writes(3, ({ keys }, [key = "", ...words]) => {
    const trimming = readTrim(words) ?? syntaxError();
    const stream = keys.get(key, "stream");
    return stream ? trim(stream, trimming) : 0;
  }),
  XREAD: reads(3, read),
};
