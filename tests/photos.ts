import sharp from "sharp";

type Wish = Readonly<{ width?: number; height?: number; red?: number }>;

/** A photo as a phone takes it: shaded, lying on its side, with the place it was taken at and its maker's name. */
export const aPhoto = ({ width = 900, height = 1200, red = 200 }: Wish = {}): Promise<Buffer> =>
  shaded({ width, height, red })
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
    .jpeg({ quality: 80 })
    .toBuffer();

/** Two colours that meet, so that it is seen which side is up. */
export const shaded = ({ width, height, red }: Required<Wish>) =>
  sharp({ create: { width, height, channels: 3, background: { r: red, g: 90, b: 40 } } }).composite([
    {
      input: { create: { width, height: Math.ceil(height / 2), channels: 3, background: "#103050" } },
      gravity: "north",
    },
  ]);

/** How a phone of one maker begins a file that no browser shows. */
export const heicHead = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypheic"),
  Buffer.alloc(60),
]);
