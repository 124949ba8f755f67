import { DomainError } from "@haat/core/errors";
import { mostMediaFileBytes } from "@haat/core/media";
import { sniff } from "@haat/pictures/sniff";

/** How many bytes tell which kind a file is. */
const headBytes = 12;

function judgeHead(head: Uint8Array): void {
  const kind = sniff(head);
  if (kind === null) throw new DomainError("media.unreadable");
  if (kind === "heic") throw new DomainError("media.heic");
}

/**
 * A picture while it comes over the line. What is none by its first bytes, and what grows above what we take, is let go of there
 * and its rest never read: `media.unreadable`, `media.heic`, `media.too_large`; `request.invalid` where the line broke.
 */
export async function takeFile(sent: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let [size, isJudged] = [0, false];
  try {
    for await (const chunk of sent ?? []) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > mostMediaFileBytes) throw new DomainError("media.too_large");
      if (isJudged || size < headBytes) continue;
      judgeHead(Buffer.concat(chunks));
      isJudged = true;
    }
  } catch (fault) {
    throw fault instanceof DomainError ? fault : new DomainError("request.invalid", {}, { cause: fault });
  }
  const file = Buffer.concat(chunks);
  if (!isJudged) judgeHead(file);
  return file;
}
