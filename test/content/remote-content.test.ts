import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasPdfEnd, tellContent } from '../../src/content/remote-content.ts';

describe('tellContent', () => {
  it.each([
    ['%PDF-1.7\n', 'pdf'],
    ['\xff\xd8\xff\xe0\0\x10JFIF\0', 'jpeg'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDAT', 'png'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'webp'],
    ['<!DOCTYPE html>', 'page'],
    ['  \n<HTML lang="en">', 'page'],
    ['\xef\xbb\xbf<!doctype html>', 'page'],
    ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">', 'page'],
    ['<!-- saved -->\n<html>', 'page'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'other'],
    ['<htmlish>', 'other'],
    ['%!PS-Adobe-3.0', 'other'],
    ['PK\x03\x04', 'other'],
    ['MZ\x90', 'other'],
    ['Not found', 'other'],
    ['', 'other'],
  ])('takes %j for %s', async (start, type) => {
    expect(await tellContent(Buffer.from(start, 'latin1'))).toBe(type);
  });
});

describe('hasPdfEnd', () => {
  const file = (text: string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'a.pdf'), text);
    return join(folder, 'a.pdf');
  };

  it.each([
    ['an end', '%PDF-1.4\n%%EOF', true],
    ['something behind its end', `%PDF-1.4\n%%EOF\n${'\0'.repeat(60_000)}`, true],
    ['an end of an earlier state only', `%PDF-1.4\n%%EOF\n${'x'.repeat(70_000)}`, false],
    ['no end', '%PDF-1.4\n', false],
    ['nothing', '', false],
  ])('of %s', async (_, text, expected) => {
    expect(await hasPdfEnd(file(text))).toBe(expected);
  });
});
