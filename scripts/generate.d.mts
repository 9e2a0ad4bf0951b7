/** Every committed file that is written from the code: its path from the root, and what makes its text. */
export declare const generators: { path: string; write: () => Promise<string> }[]
