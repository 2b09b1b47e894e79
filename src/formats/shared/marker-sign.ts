/** What a marker is called that is put on a place in a picture: a sign that says nothing of the answer, in any language. */
export const markerSign = '●';
