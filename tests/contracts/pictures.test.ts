import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { sharpPictures } from "@haat/pictures/sharp.node";

const pictures = sharpPictures();
const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 180, g: 60, b: 40, alpha: 0.5 } } });
const made = async (bytes: Uint8Array) => {
  const outcome = await pictures.make(bytes);
  if (outcome.state === "refused") throw new Error(outcome.reason);
  return outcome;
};
const refusal = async (bytes: Uint8Array) => {
  const outcome = await pictures.make(bytes);
  return outcome.state === "refused" ? outcome.reason : null;
};

/** An upright half of blue over a half of red, told to be shown turned. */
const lying = () =>
  plain(600, 400)
    .composite([
      {
        input: { create: { width: 600, height: 200, channels: 3, background: "#0000ff" } },
        gravity: "north",
      },
    ])
    .withExif({
      IFD0: { Make: "Walton", Copyright: "Rahima 01712345678" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "23/1 46/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "90/1 24/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** Says in its header what its data never holds. */
async function bomb(width: number, height: number): Promise<Buffer> {
  const png = await plain(300, 300).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc(png.subarray(12, 29)), 29);
  return png;
}
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

describe("a picture that is made anew", () => {
  it("comes in three sizes and two formats, upright, without the place it was taken at and its maker", async () => {
    const photo = await lying();
    expect(photo.includes("01712345678")).toBe(true);
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const { sizes, width, height } = await made(photo);
    expect([width, height]).toEqual([400, 600]);
    expect(sizes.map((size) => size.width)).toEqual([160, 320]);
    for (const { avif, webp } of sizes.slice(1))
      for (const [format, bytes] of [
        ["heif", avif],
        ["webp", webp],
      ] as const) {
        const facts = await sharp(bytes).metadata();
        expect(facts.format).toBe(format);
        expect([facts.exif, facts.xmp, facts.iptc, facts.orientation]).toEqual([
          undefined,
          undefined,
          undefined,
          undefined,
        ]);
        expect(Buffer.from(bytes).includes("01712345678")).toBe(false);
        expect([facts.width, facts.height]).toEqual([320, 480]);
        // What was above lies to the right when it is turned.
        const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
        const right = (info.width * 240 + 300) * info.channels;
        expect((data[right + 2] ?? 0) - (data[right] ?? 0)).toBeGreaterThan(100);
      }
  });

  it("is made no larger than it was, and a large one in all sizes", async () => {
    const { sizes, width } = await made(await plain(2000, 1500).jpeg().toBuffer());
    expect([width, ...sizes.map((size) => size.width)]).toEqual([1280, 160, 320, 640, 1280]);
    expect((await made(await plain(250, 300).webp().toBuffer())).sizes.map((size) => size.width)).toEqual([
      160, 250,
    ]);
  });

  it("stands on white where nothing was, and leaves a few blurred pixels to wait with", async () => {
    const { sizes, blur } = await made(await plain(300, 300, 4).png().toBuffer());
    expect((await sharp(sizes[0]?.webp).metadata()).hasAlpha).toBe(false);
    expect(blur.length).toBeLessThan(300);
    const tiny = Buffer.from(blur.replace("data:image/webp;base64,", ""), "base64");
    expect(await sharp(tiny).metadata()).toMatchObject({ format: "webp", width: 6, height: 6 });
  });

  it("carries nothing that hung behind the one it came from", async () => {
    const photo = await plain(300, 300).jpeg().toBuffer();
    const both = Buffer.concat([photo, Buffer.from("<script>alert(1)</script>PK\u0003\u0004")]);
    const { sizes } = await made(both);
    for (const { avif, webp } of sizes)
      for (const bytes of [avif, webp]) expect(Buffer.from(bytes).includes("<script>")).toBe(false);
  });
});

describe("what is no picture of ours", () => {
  it("is refused by what it is, whatever it calls itself", async () => {
    const png = await plain(300, 300).png().toBuffer();
    const jpeg = await plain(600, 600).jpeg().toBuffer();
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(60)]);
    expect(
      await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>')),
    ).toBe("unreadable");
    expect(await refusal(Buffer.from("GIF89a"))).toBe("unreadable");
    expect(await refusal(Buffer.concat([jpeg.subarray(0, 3), png]))).toBe("unreadable");
    expect(await refusal(jpeg.subarray(0, jpeg.length / 2))).toBe("unreadable");
    expect(await refusal(png.subarray(0, png.length - 200))).toBe("unreadable");
    expect(await refusal(Buffer.alloc(0))).toBe("unreadable");
    expect(await refusal(heic)).toBe("heic");
    expect(await refusal(await plain(239, 900).jpeg().toBuffer())).toBe("too_small");
  });

  it.each([
    [30_000, 30_000],
    [60_000, 300],
    [7_000, 7_000],
    [4_100, 4_100],
  ])("a bomb of %i by %i is refused from its header, at once", async (width, height) => {
    const started = performance.now();
    expect(await refusal(await bomb(width, height))).toBe("too_large");
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("of twenty at once some are asked to come again, and the others come one after the other", async () => {
    const photo = await plain(300, 300).jpeg().toBuffer();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => pictures.make(photo)));
    const busy = outcomes.filter((outcome) => outcome.state === "refused" && outcome.reason === "busy");
    expect(busy).toHaveLength(4);
    expect((await pictures.make(photo)).state).toBe("made");
  });
});
