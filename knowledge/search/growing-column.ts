/** Values of one column in pieces, so that growing copies nothing and leaves no room unused. */
const PIECE = 1 << 16;

type Piece = Uint8Array | Uint32Array | Float64Array;

/** A list of numbers that grows, in a few bytes each. */
export class GrowingColumn<Array extends Piece> {
  readonly #pieces: Array[] = [];
  readonly #Piece: new (
    length: number,
  ) => Array;
  length = 0;

  constructor(piece: new (length: number) => Array) {
    this.#Piece = piece;
  }

  push(value: number): void {
    if (this.length === this.#pieces.length * PIECE) this.#pieces.push(new this.#Piece(PIECE));
    this.set(this.length++, value);
  }

  at(place: number): number {
    return this.#pieces[Math.floor(place / PIECE)]![place % PIECE]!;
  }

  set(place: number, value: number): void {
    this.#pieces[Math.floor(place / PIECE)]![place % PIECE] = value;
  }

  clear(): void {
    this.#pieces.length = 0;
    this.length = 0;
  }

  toArray(): Array {
    const whole = new this.#Piece(this.length);
    this.#pieces.forEach((piece, i) => {
      whole.set(piece.subarray(0, Math.min(PIECE, this.length - i * PIECE)), i * PIECE);
    });
    return whole;
  }
}
