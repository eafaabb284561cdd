//! Links and images: their addresses, and what is wrong with them.

use std::ops::Range;

use pulldown_cmark::{Tag, TagEnd};

use super::build::Builder;
use super::flow::Hole;
use super::{Link, escape};
use crate::diagnostic::{Check, Diagnostic};
use crate::said::say;

/// The links and the image whose texts are being read.
#[derive(Default)]
pub(super) struct OpenLinks {
    /// One inside the other where an address in angle brackets stands in a link.
    open: Vec<OpenLink>,
    image: Option<OpenImage>,
}

/// A link whose text is being read.
struct OpenLink {
    /// Whether it becomes a link, rather than only its text.
    allowed: bool,
    extent: (usize, usize),
}

/// An image whose description is being read.
struct OpenImage {
    allowed: bool,
    extent: (usize, usize),
    /// Images inside the description.
    depth: usize,
}

impl Builder<'_, '_> {
    /// Whether what is being read describes an image, of which only the words count.
    pub(super) fn in_image(&self) -> bool {
        self.links.image.is_some()
    }

    /// The start of something in an image's description.
    pub(super) fn in_image_start(&mut self, tag: &Tag<'_>) {
        if let Some(image) = &mut self.links.image {
            image.depth += usize::from(matches!(tag, Tag::Image { .. }));
        }
    }

    /// The end of something in an image's description, or of the image.
    pub(super) fn in_image_end(&mut self, tag: TagEnd, range: &Range<usize>) {
        if let (Some(image), TagEnd::Image) = (&mut self.links.image, tag) {
            match image.depth {
                0 => self.image_end(range),
                _ => image.depth -= 1,
            }
        }
    }

    /// Whether what is being read becomes the text of a link.
    pub(super) fn in_link(&self) -> bool {
        self.links.open.iter().any(|link| link.allowed)
    }

    pub(super) fn link_start(&mut self, destination: String, title: &str, range: &Range<usize>) {
        let nested = self.in_link();
        let link = self.address(destination, title, range, false).filter(|_| !nested);
        let allowed = link.is_some();
        if let Some(link) = link {
            let index = self.document.links.len();
            self.document.links.push(link);
            self.flow().hole(Hole::LinkStart(index));
        }
        self.links.open.push(OpenLink { allowed, extent: self.document.flow.extent() });
    }

    pub(super) fn link_end(&mut self, range: &Range<usize>) {
        let Some(link) = self.links.open.pop() else { return };
        if link.extent == self.document.flow.extent() {
            let problem = say!("link-without-words");
            let problem = Diagnostic::at(Check::InvalidValue, self.span(range), problem);
            self.report.push(problem.help(say!("link-without-words.help")));
        }
        if link.allowed {
            self.flow().hole(Hole::LinkEnd);
        }
    }

    pub(super) fn image_start(&mut self, destination: String, title: &str, range: &Range<usize>) {
        let image = self.address(destination, title, range, true);
        let allowed = image.is_some();
        if let Some(image) = image {
            let index = self.document.links.len();
            self.document.links.push(image);
            self.flow().hole(Hole::ImageStart(index));
        }
        let extent = self.document.flow.extent();
        self.links.image = Some(OpenImage { allowed, extent, depth: 0 });
    }

    fn image_end(&mut self, range: &Range<usize>) {
        let Some(image) = self.links.image.take() else { return };
        let flow = &self.document.flow;
        if flow.holes.len() == image.extent.1 && flow.html[image.extent.0..].trim().is_empty() {
            let problem = say!("picture-without-description");
            self.report.push(
                Diagnostic::at(Check::ImageWithoutAlt, self.base.span(range), problem)
                    .help(say!("picture-without-description.help")),
            );
        }
        if image.allowed {
            self.flow().hole(Hole::ImageEnd);
        }
    }

    /// The address of a link or image, if it may be published.
    fn address(
        &mut self,
        destination: String,
        title: &str,
        range: &Range<usize>,
        image: bool,
    ) -> Option<Link> {
        let span = self.span(&self.find(&destination, range));
        if destination.trim().is_empty() {
            let message =
                if image { say!("image-without-address") } else { say!("link-without-address") };
            let problem = Diagnostic::at(Check::BrokenLink, span, message);
            self.report.push(problem.help(say!("write-address")));
            return None;
        }
        if !escape::is_allowed(&destination, image) {
            let message = match escape::scheme(&destination) {
                Some(scheme) if !scheme.contains(|c: char| c.is_ascii_control()) => {
                    say!("address-scheme", scheme = scheme)
                }
                _ => say!("address-character"),
            };
            let remedy = if image { say!("put-into-media") } else { say!("allowed-schemes") };
            self.report.push(Diagnostic::at(Check::BrokenLink, span, message).help(remedy));
            return None;
        }
        let title = (!title.is_empty()).then(|| title.to_owned());
        Some(Link { destination, title, span, image })
    }

    /// Where an address stands in its link; the whole link if it is written otherwise.
    fn find(&self, destination: &str, range: &Range<usize>) -> Range<usize> {
        match self.source[range.clone()].rfind(destination) {
            Some(at) if !destination.is_empty() => {
                range.start + at..range.start + at + destination.len()
            }
            _ => range.clone(),
        }
    }

    /// Reports a `[words][label]` whose label stands for no address.
    pub(super) fn missing_reference(&mut self, label: &str, range: &Range<usize>) {
        let message = say!("label-without-address", label = %label);
        self.report.push(
            Diagnostic::at(Check::BrokenLink, self.span(range), message)
                .help(say!("label-without-address.help", label = %label)),
        );
    }
}
