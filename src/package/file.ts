/** A file that a writer makes: forward slashes, relative. Text is written as UTF-8. */
export interface OutFile {
  readonly path: string;
  readonly data: Uint8Array | string;
}

/** What a sink has written. Sizes in bytes. */
export interface Written {
  readonly files: number;
  readonly unpacked: number;
  /** SHA-256 over the sorted names and the SHA-256 of each file: the same wherever the same content was packed. */
  readonly content: string;
}

/** Where files go: a zip, a folder, memory. Takes them in the order they come. */
export type Sink = (files: AsyncIterable<OutFile>) => Promise<Written>;

/** A file that a reader may read. */
export interface InFile {
  /** Relative, with forward slashes, exact in letter case. */
  readonly path: string;
  readonly size: number;
  /** Set where the file lies, through a link, outside the folder: it must not be read. */
  readonly outside?: true;
}

/** Where a reader reads: a folder, an opened archive, memory. `list` is sorted by code unit. */
export interface InFiles {
  readonly list: () => Promise<readonly InFile[]>;
  readonly read: (path: string) => Promise<Uint8Array>;
}
