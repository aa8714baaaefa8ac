/** Saves a picture from the browser: nothing is kept anywhere else. */
export function saveAsSvg(svg: string, title: string): void {
  download(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, `${title}.svg`);
}

/** Twice as many pixels as it is large, so that it is sharp in a report. */
const sharp = 2;

export async function saveAsPng(svg: string, title: string): Promise<void> {
  const image = new Image();
  const loaded = new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = reject;
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await loaded;
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * sharp;
  canvas.height = image.naturalHeight * sharp;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  download(canvas.toDataURL('image/png'), `${title}.png`);
}

function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/g, ' ');
  document.body.append(link);
  link.click();
  link.remove();
}
