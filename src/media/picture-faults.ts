/** What keeps a picture from being published, with what its message needs. */
export type PictureFault =
  /** Nothing of it can be shown. */
  | { readonly kind: 'unreadable' }
  /** It ends too early, or is damaged within: only a part can be shown. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'too-many-pixels'; readonly width: number; readonly height: number; readonly limit: number }
  | { readonly kind: 'animated'; readonly frames: number }
  /** Its metadata say where it was taken. */
  | { readonly kind: 'position'; readonly metadata: 'EXIF' | 'XMP' };
