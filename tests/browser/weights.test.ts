import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackageEntry } from '../../src/build/release.ts';
import { type BuiltCourse, buildKinds } from './course-copy.ts';
import { buildExample } from './example-packages.ts';

const kilobytes = (count: number): number => count * 1024;

let example: BuiltCourse;
let everything: BuiltCourse;

beforeAll(async () => {
  example = await buildExample(['scorm12', 'scorm2004', 'site']);
  everything = await buildKinds(['scorm12', 'scorm2004', 'cmi5', 'xapi', 'site']);
}, 240_000);

afterAll(() => {
  example?.remove();
  everything?.remove();
});

const weightOf = ({ weight }: PackageEntry) => {
  if (!weight) throw new Error('no weight');
  return weight;
};

/** Compressed as a web server sends it; see `Weight`. */
describe('what a browser loads of', () => {
  it('the example: a player of 12 KB, a style sheet of 6 KB, a lesson of 30 KB with both', () => {
    for (const entry of example.packages) {
      const { player, style, lesson } = weightOf(entry);
      expect(player, entry.target).toBeLessThanOrEqual(kilobytes(12));
      expect(style, entry.target).toBeLessThanOrEqual(kilobytes(6));
      expect(lesson, entry.target).toBeLessThanOrEqual(kilobytes(30));
    }
  });

  it('a page of a course with every kind and feature: scripts of 20 KB', () => {
    for (const { target, weight } of everything.packages) {
      expect(weight?.script, target).toBeLessThanOrEqual(kilobytes(20));
      expect(weight?.style, target).toBeLessThanOrEqual(kilobytes(6));
    }
  });

  // No page names it: the player asks for it. What is moved there must not be a way around the aim.
  it('what stands after an attempt at a quiz: 1.5 KB more', () => {
    const script = readFileSync(join(everything.site, 'assets/results.js'));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(kilobytes(1.5));
  });

  it('the search of the example: less than 1 KB a page', () => {
    for (const entry of example.packages) {
      const { lessons, terms, quizzes } = entry.counts;
      expect(weightOf(entry).search, entry.target).toBeLessThan(kilobytes(lessons + terms + quizzes));
    }
  });
});

describe('release.json', () => {
  it('says how much of an LMS’s saved state the course needs', () => {
    const needs = Object.fromEntries(
      example.packages.map(({ target, suspendData }) => [target, suspendData]),
    );
    expect(needs.scorm12?.limit).toBe(4096);
    expect(needs.scorm2004?.limit).toBe(64_000);
    expect(needs.scorm12?.needed).toBeGreaterThan(300);
    expect(needs.scorm12?.needed).toBeLessThan(1200);
    expect(needs.site).toBeUndefined();
  });
});
