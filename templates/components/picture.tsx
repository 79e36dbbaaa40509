import type { VNode } from 'preact';
import type { Picture as MadePicture } from '../../src/archive/model.ts';
import { picturePath } from '../../src/output/urls.ts';
import { useSite } from '../site-context.ts';

interface PictureProps {
  readonly picture: MadePicture;
  /** What it shows; empty where the words beside it say so. */
  readonly alt: string;
  /** How wide it is shown: https://html.spec.whatwg.org/multipage/images.html#sizes-attributes */
  readonly sizes: string;
  /** All of it is shown, in the middle of its box, and never larger than it is; else it fills the box. */
  readonly isWhole?: boolean;
  /** It is in view as soon as the page is. */
  readonly isFirst?: boolean;
}

/** A picture in the width that suits the screen, and its colour until it is there. Its box is as large before as after. */
export function Picture({ picture, alt, sizes, isWhole = false, isFirst = false }: PictureProps): VNode {
  const { urls } = useSite();
  const { width, height, widths, colour } = picture;
  const address = (size: number, format: 'webp' | 'jpg'): string => urls.href(picturePath(picture, size, format));
  const largest = widths.at(-1) ?? width;
  return (
    <span class={isWhole ? 'picture is-whole' : 'picture'}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio={isWhole ? undefined : 'none'}
        aria-hidden="true"
      >
        <rect width={width} height={height} fill={colour} />
      </svg>
      <picture>
        <source type="image/webp" srcset={widths.map((size) => `${address(size, 'webp')} ${size}w`).join(', ')} sizes={sizes} />
        <img
          src={address(isWhole ? largest : (widths[0] ?? largest), 'jpg')}
          width={width}
          height={height}
          alt={alt}
          loading={isFirst ? undefined : 'lazy'}
          decoding="async"
        />
      </picture>
    </span>
  );
}
